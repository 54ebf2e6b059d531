import { REPORT_FORMAT, rounded } from '../explain/report.js';
import type { Pack } from '../pack/load.js';
import { scoringNumbers } from '../score/numbers.js';
import { escaped } from '../safe.js';
import type { Mention, Note, Pay, RankedRole, Strength, Field, Years } from '../types.js';
import type { Answer } from './answer.js';
import { fingerprint } from './fingerprint.js';

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

/** Writes records as lines of JSON, by hand: the same bytes as `JSON.stringify` would write, but for escaped characters that steer a terminal. */
export interface RecordWriter {
  /** One line without its break. `extra` are further members, as JSON, each with a comma before it. */
  readonly tagged: (id: string | null, answer: Answer, readingNotes: readonly Note[], extra?: string) => string;
  readonly failed: (id: string | null, error: RecordError) => string;
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

export function recordWriter(pack: Pack, options: RecordOptions): RecordWriter {
  const { ticksPerPoint } = scoringNumbers(pack);
  const head = `{"format":${REPORT_FORMAT},"pack":${quote(pack.id)},"id":`;
  const skills = pack.data.skills.map(
    ({ id, name, kind }) => `{"id":${quote(id)},"name":${quote(name)},"kind":${quote(kind)},"strength":"`,
  );
  const points = (ticks: number): string => String(ticks / ticksPerPoint);
  const roles = pack.data.roles.map(({ id }) => quote(id));
  const ranked = ({ role, ticks, confidence }: RankedRole): string =>
    `{"role":${roles[role] ?? '"none"'},"score":${points(ticks)},"confidence":${rounded(confidence)}}`;
  const members: Readonly<Record<RecordField, (answer: Answer, readingNotes: readonly Note[]) => string>> = {
    role: ({ role }) => quote(role),
    confidence: ({ confidence }) => String(rounded(confidence)),
    margin: ({ margin }) => String(rounded(margin)),
    score: ({ ticks }) => points(ticks),
    roles: ({ ranking }) => `[${ranking.slice(0, options.top).map(ranked).join(',')}]`,
    level: ({ analysis }) => (analysis.level === null ? 'null' : `"${analysis.level.level}"`),
    years: ({ analysis }) => yearsJson(analysis.years),
    degree: ({ analysis }) => (analysis.degree === null ? 'null' : `"${analysis.degree.min}"`),
    pay: ({ analysis }) => payJson(analysis.pay),
    skills: ({ analysis }) => skillsJson(analysis.mentions, skills, options.skills),
    fingerprint: ({ analysis: { document } }) => {
      const digits = fingerprint(document.view?.text ?? document.text);
      return digits === null ? 'null' : `"${digits}"`;
    },
    notes: ({ notes }, readingNotes) => `[${[...readingNotes, ...notes].map(noteJson).join(',')}]`,
  };
  const wanted = options.fields.map((field) => [`,"${field}":`, members[field]] as const);
  const begin = (id: string | null): string => head + (id === null ? 'null' : quote(id));
  return {
    tagged(id, answer, readingNotes, extra = '') {
      let line = begin(id);
      for (const [name, json] of wanted) line += name + json(answer, readingNotes);
      return `${line}${extra}}`;
    },
    failed: (id, { code, message, line, offset }) =>
      `${begin(id)},"error":{"code":"${code}","message":${quote(message)}${optional('line', line)}${optional('offset', offset)}}}`,
  };
}

function yearsJson(years: Years | null): string {
  return years === null ? 'null' : `{"min":${years.min}${optional('max', years.max)}}`;
}

function payJson(pay: Pay | null): string {
  if (pay === null) return 'null';
  const amounts = [optional('min', pay.min), optional('max', pay.max)].join('').slice(1);
  return `{${amounts}${amounts === '' ? '' : ','}"currency":"${pay.currency}","period":"${pay.period}"}`;
}

function optional(name: string, value: number | null | undefined): string {
  return value === null || value === undefined ? '' : `,"${name}":${value}`;
}

/** What a text asks for or shows: what it denies is left out. */
function skillsJson(mentions: readonly Mention[], heads: readonly string[], wanted: Uint8Array | null): string {
  let json = '';
  for (const { skill, polarity, strength, field, start, end, anyOf } of mentions) {
    if (polarity !== 'asserted' || (wanted !== null && wanted[skill] === 0)) continue;
    json += `${json === '' ? '' : ','}${heads[skill]!}${TAILS[strength][field]}${start},"end":${end}${anyOf === null ? '' : `,"anyOf":${anyOf}`}}`;
  }
  return `[${json}]`;
}

const TAILS: Readonly<Record<Strength, Readonly<Record<Field, string>>>> = {
  required: tails('required'),
  preferred: tails('preferred'),
  unstated: tails('unstated'),
};

function tails(strength: Strength): Readonly<Record<Field, string>> {
  const tail = (field: Field): string => `${strength}","field":"${field}","start":`;
  return { title: tail('title'), text: tail('text') };
}

function noteJson({ code, message, start, end }: Note): string {
  return `{"code":"${code}","message":${quote(message)}${optional('start', start)}${optional('end', end)}}`;
}
