import { REPORT_FORMAT } from '../explain/report.js';
import { requiredDegree } from '../extract/degree.js';
import type { Pack } from '../pack/load.js';
import { escaped } from '../safe.js';
import { scoringNumbers } from '../score/numbers.js';
import {
  STRENGTHS,
  type Field,
  type Mention,
  type Note,
  type Pay,
  type RankedRole,
  type Strength,
  type Years,
} from '../types.js';
import type { Answer } from './answer.js';
import { fingerprint } from './fingerprint.js';
import { putAscii, putBytes, putText, putWhole, type Sink } from './sink.js';

/** Fields of a record that can be chosen; `format`, `pack`, `id` and `error` are always there. */
export const RECORD_FIELDS = [
  'role',
  'confidence',
  'margin',
  'score',
  'roles',
  'level',
  'years',
  'degree',
  'pay',
  'skills',
  'fingerprint',
  'notes',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** What a record holds. */
export interface RecordOptions {
  /** Roles listed in `roles`. */
  readonly top: number;
  /** In the order of `RECORD_FIELDS`. */
  readonly fields: readonly RecordField[];
  /** Per skill of the pack 1 where it is wanted; null for all. */
  readonly skills: Uint8Array | null;
}

/** Writes records as lines, each with its break. */
export interface RecordWriter {
  /** `extra` are further members, as JSON, each with a comma before it. */
  readonly tagged: (
    sink: Sink,
    id: string | null,
    answer: Answer,
    readingNotes: readonly Note[],
    extra?: string,
  ) => void;
  readonly failed: (sink: Sink, id: string | null, error: RecordError) => void;
}

/** Why a record was not read, and where it stands in the input. */
export interface RecordError {
  readonly code: string;
  readonly message: string;
  /** Line on which the record begins, from 1; for a document of a folder there is none. */
  readonly line?: number;
  /** Bytes before the record, in the input as unpacked. */
  readonly offset?: number;
}

/** A string as JSON, without characters that steer a terminal. */
export function quote(text: string): string {
  return escaped(JSON.stringify(text));
}

const TEN_THOUSAND = 10_000;
/** Decimals behind a whole number, by ten-thousandths. */
const DECIMALS = Array.from({ length: TEN_THOUSAND }, (_, part) => String(part / TEN_THOUSAND).slice(1));

type PutMember = (sink: Sink, answer: Answer, readingNotes: readonly Note[]) => void;

/** Writes records as JSON by hand: the same bytes as `JSON.stringify` would write, but for escaped characters that steer a terminal. */
export function recordWriter(pack: Pack, options: RecordOptions): RecordWriter {
  const { ticksPerPoint } = scoringNumbers(pack);
  const head = Buffer.from(`{"format":${REPORT_FORMAT},"pack":${quote(pack.id)},"id":`);
  const putSkill = skillHeads(pack);
  const roles = pack.data.roles.map(({ id }) => Buffer.from(`{"role":${quote(id)},"score":`));
  const none = Buffer.from('{"role":"none","score":');
  const putPoints = (sink: Sink, ticks: number): void =>
    ticksPerPoint === TEN_THOUSAND ? putTenThousandths(sink, ticks) : putAscii(sink, String(ticks / ticksPerPoint));
  const putRanked = (sink: Sink, { role, ticks, confidence }: RankedRole): void => {
    putBytes(sink, roles[role] ?? none);
    putPoints(sink, ticks);
    putAscii(sink, ',"confidence":');
    putProbability(sink, confidence);
    putAscii(sink, '}');
  };
  const members: Readonly<Record<RecordField, PutMember>> = {
    role: (sink, { role }) => putText(sink, quote(role)),
    confidence: (sink, { confidence }) => putProbability(sink, confidence),
    margin: (sink, { margin }) => putProbability(sink, margin),
    score: (sink, { ticks }) => putPoints(sink, ticks),
    roles(sink, { top }) {
      let isFirst = true;
      for (const ranked of top(options.top)) {
        putAscii(sink, isFirst ? '[' : ',');
        putRanked(sink, ranked);
        isFirst = false;
      }
      putAscii(sink, ']');
    },
    level: (sink, { analysis: { level } }) => putAscii(sink, level === null ? 'null' : `"${level.level}"`),
    years: (sink, { analysis }) => putAscii(sink, yearsJson(analysis.years)),
    degree(sink, { analysis }) {
      const degree = requiredDegree(analysis.degree);
      putAscii(sink, degree === null ? 'null' : `"${degree}"`);
    },
    pay: (sink, { analysis }) => putText(sink, payJson(analysis.pay)),
    skills: (sink, { analysis }) => putSkills(sink, analysis.mentions, putSkill, options.skills),
    fingerprint(sink, { analysis: { document } }) {
      const digits = fingerprint(document.view?.text ?? document.text);
      putAscii(sink, digits === null ? 'null' : `"${digits}"`);
    },
    notes: (sink, { notes }, readingNotes) => putText(sink, `[${[...readingNotes, ...notes].map(noteJson).join(',')}]`),
  };
  const wanted = options.fields.map((field) => [`,"${field}":`, members[field]] as const);
  const begin = (sink: Sink, id: string | null): void => {
    putBytes(sink, head);
    putText(sink, id === null ? 'null' : quote(id));
  };
  return {
    tagged(sink, id, answer, readingNotes, extra = '') {
      begin(sink, id);
      for (const [name, put] of wanted) {
        putAscii(sink, name);
        put(sink, answer, readingNotes);
      }
      putText(sink, `${extra}}\n`);
    },
    failed(sink, id, { code, message, line, offset }) {
      begin(sink, id);
      const place = optional('line', line) + optional('offset', offset);
      putText(sink, `,"error":{"code":${quote(code)},"message":${quote(message)}${place}}}\n`);
    },
  };
}

/** A whole number of ten-thousandths as JavaScript writes the number; many times as fast. */
function putTenThousandths(sink: Sink, count: number): void {
  if (count < 0) putAscii(sink, '-');
  const size = Math.abs(count);
  const whole = Math.floor(size / TEN_THOUSAND);
  putWhole(sink, whole);
  putAscii(sink, DECIMALS[size - whole * TEN_THOUSAND]!);
}

/** As reports round it. */
function putProbability(sink: Sink, value: number): void {
  putTenThousandths(sink, Math.round(value * TEN_THOUSAND));
}

function yearsJson(years: Years | null): string {
  return years === null ? 'null' : `{"min":${years.min}${optional('max', years.max)}}`;
}

function payJson(pay: Pay | null): string {
  if (pay === null) return 'null';
  const amounts = [optional('min', pay.min), optional('max', pay.max)].join('').slice(1);
  return `{${amounts}${amounts === '' ? '' : ','}"currency":${quote(pay.currency)},"period":"${pay.period}"}`;
}

function optional(name: string, value: number | null | undefined): string {
  return value === null || value === undefined ? '' : `,"${name}":${value}`;
}

/** What a text asks for or shows: what it denies is left out. */
function putSkills(sink: Sink, mentions: readonly Mention[], putHead: PutHead, wanted: Uint8Array | null): void {
  let isFirst = true;
  putAscii(sink, '[');
  for (const { skill, polarity, strength, field, start, end, anyOf } of mentions) {
    if (polarity !== 'asserted' || (wanted !== null && wanted[skill] === 0)) continue;
    if (!isFirst) putAscii(sink, ',');
    isFirst = false;
    putHead(sink, skill, strength, field);
    putWhole(sink, start);
    putAscii(sink, ',"end":');
    putWhole(sink, end);
    putAscii(sink, anyOf === null ? '}' : `,"anyOf":${anyOf}}`);
  }
  putAscii(sink, ']');
}

type PutHead = (sink: Sink, skill: number, strength: Strength, field: Field) => void;

/** Writes what stands before the span of a mention; each is put together when it is first met. */
function skillHeads({ data }: Pack): PutHead {
  const heads: (Buffer | undefined)[] = [];
  return (sink, skill, strength, field) => {
    const at = (skill * STRENGTHS.length + STRENGTHS.indexOf(strength)) * 2 + (field === 'title' ? 1 : 0);
    let head = heads[at];
    if (head === undefined) {
      const { id, name, kind } = data.skills[skill]!;
      const named = `{"id":${quote(id)},"name":${quote(name)},"kind":${quote(kind)}`;
      heads[at] = head = Buffer.from(`${named},"strength":"${strength}","field":"${field}","start":`);
    }
    putBytes(sink, head);
  };
}

function noteJson({ code, message, start, end }: Note): string {
  return `{"code":"${code}","message":${quote(message)}${optional('start', start)}${optional('end', end)}}`;
}
