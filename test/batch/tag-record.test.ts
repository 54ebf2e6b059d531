import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf, type Answer } from '../../src/batch/answer.js';
import { csvHeader, csvWriter } from '../../src/batch/csv-record.js';
import { textCell } from '../../src/csv-cell.js';
import { fingerprint } from '../../src/batch/fingerprint.js';
import { emptySink, putWhole, takeBytes, type Sink } from '../../src/batch/sink.js';
import { RECORD_FIELDS, recordWriter, type RecordError, type RecordWriter } from '../../src/batch/tag-record.js';
import { analyze } from '../../src/extract/analyze.js';
import { points, rounded } from '../../src/explain/report.js';
import { match } from '../../src/score/match.js';
import { tableScanner } from '../../src/batch/table.js';
import { fieldsOf } from '../../src/batch/table-cutter.js';
import type { Document, Note } from '../../src/types.js';
import { holds } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';
import { steeringLines } from '../support/steering.js';
import { anyDocument, unicodeSoup } from '../support/texts.js';

const pack = smallPack();

const sink = emptySink();

/** What a writer writes, as a line without its break. */
function written(put: (sink: Sink) => void): string {
  put(sink);
  const text = Buffer.from(takeBytes(sink)).toString('utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1);
}

/** The lines of a writer. */
function linesOf(writer: RecordWriter) {
  return {
    tagged: (id: string | null, answer: Answer, notes: readonly Note[]) =>
      written((sink) => writer.tagged(sink, id, answer, notes)),
    failed: (id: string | null, error: RecordError) => written((sink) => writer.failed(sink, id, error)),
  };
}
const ALL = { top: 5, fields: RECORD_FIELDS, skills: null };
const ANY = { roles: null, minConfidence: 0 };
const NOTES: readonly Note[] = [{ code: 'text.html', message: 'Read as "HTML".', start: 1, end: 2 }];

const answered = (document: Document) => answerOf(match(analyze(document, pack), pack), ANY);

/** The record as an object: what the writer must write. */
function recordOf(id: string | null, document: Document): object {
  const { analysis, role, ticks, confidence, margin, top, notes } = answered(document);
  const { level, years, degree, pay } = analysis;
  const given = <K extends string>(name: K, value: number | null): object => (value === null ? {} : { [name]: value });
  return {
    format: 1,
    pack: pack.id,
    id,
    role,
    confidence: rounded(confidence),
    margin: rounded(margin),
    score: points(ticks, pack),
    roles: top(5).map((entry) => ({
      role: entry.id,
      score: points(entry.ticks, pack),
      confidence: rounded(entry.confidence),
    })),
    level: level?.level ?? null,
    years: years === null ? null : { min: years.min, ...given('max', years.max) },
    degree: degree === null || degree.strength === 'preferred' ? null : degree.min,
    pay:
      pay === null
        ? null
        : { ...given('min', pay.min), ...given('max', pay.max), currency: pay.currency, period: pay.period },
    skills: analysis.mentions
      .filter(({ polarity }) => polarity === 'asserted')
      .map(({ skill, strength, field, start, end, anyOf }) => {
        const { id: skillId, name, kind } = pack.data.skills[skill]!;
        return { id: skillId, name, kind, strength, field, start, end, ...given('anyOf', anyOf) };
      }),
    fingerprint: fingerprint(document.text),
    notes: [...NOTES, ...notes].map(({ code, message, start, end }) => ({
      code,
      message,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    })),
  };
}

test('a record is what JSON.stringify writes of it', () => {
  const writer = linesOf(recordWriter(pack, ALL));
  holds(anyDocument, fc.option(fc.string()), (document, id) => {
    const line = writer.tagged(id, answered(document), NOTES);
    expect(JSON.parse(line)).toEqual(recordOf(id, document));
    const bare = JSON.stringify(recordOf(id, document));
    if (steeringLines(bare).length === 0 && !/[\u00ad\u0080-\u009f\u007f]/.test(bare)) expect(line).toBe(bare);
  });
});

test('an error record is what JSON.stringify writes of it', () => {
  const error = { code: 'record.json', message: 'broken "JSON"', line: 7, offset: 1024 };
  expect(linesOf(recordWriter(pack, ALL)).failed('a"b', error)).toBe(
    JSON.stringify({ format: 1, pack: pack.id, id: 'a"b', error }),
  );
  expect(linesOf(recordWriter(pack, ALL)).failed(null, { code: 'x', message: '' })).toBe(
    JSON.stringify({ format: 1, pack: pack.id, id: null, error: { code: 'x', message: '' } }),
  );
});

test('no record carries what steers a terminal, as JSON or as a table', () => {
  const [json, csv] = [linesOf(recordWriter(pack, ALL)), linesOf(csvWriter(pack, ALL))];
  holds(anyDocument, unicodeSoup, (document, id) => {
    const answer = answered(document);
    for (const writer of [json, csv]) {
      const line = writer.tagged(id, answer, NOTES);
      expect(line).not.toContain('\n');
      expect(steeringLines(line)).toEqual([]);
      expect(steeringLines(writer.failed(id, { code: 'x', message: id }))).toEqual([]);
    }
  });
});

test('every row of a table has the cells of its header, and no cell carries a formula', () => {
  const writer = linesOf(csvWriter(pack, ALL));
  const scanner = tableScanner(0x2c);
  const columns = csvHeader(RECORD_FIELDS).split(',').length;
  const attack = fc.constantFrom('=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '-5', '7', "'x");
  holds(anyDocument, fc.oneof(attack, unicodeSoup), (document, id) => {
    for (const row of [writer.tagged(id, answered(document), NOTES), writer.failed(id, { code: id, message: id })]) {
      const bytes = Buffer.from(row);
      expect(scanner.scan(bytes, 0, true, true)).toBe(bytes.length);
      const cells = fieldsOf(scanner, bytes);
      expect(cells).toHaveLength(columns);
      for (const cell of cells)
        expect(/^\s*[=+\-@＝＋－＠]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell)).toBe(false);
    }
  });
});

test('a number that is an id stays a number', () => {
  expect([textCell('-5'), textCell('12'), textCell('-5a'), textCell('=A1')]).toEqual(['-5', '12', `"'-5a"`, `"'=A1"`]);
});

const AD = {
  title: 'Data Scientist',
  text: 'We are hiring a data scientist for machine learning.\nRequirements: Python, SQL, statistics. No Java needed.',
};

test('what is denied is no skill of a record', () => {
  const record = JSON.parse(linesOf(recordWriter(pack, ALL)).tagged('1', answered(AD), [])) as {
    skills: { id: string }[];
  };
  expect(record.skills.map(({ id }) => id)).toContain('python');
  expect(record.skills.map(({ id }) => id)).not.toContain('java');
});

test('fields, skills and the number of roles can be chosen', () => {
  const only = new Uint8Array(pack.data.skills.length);
  only[pack.skillIndex.get('sql')!] = 1;
  const writer = linesOf(recordWriter(pack, { top: 1, fields: ['role', 'roles', 'skills'], skills: only }));
  const record = JSON.parse(writer.tagged('1', answered(AD), [])) as Record<string, unknown[]>;
  expect(Object.keys(record)).toEqual(['format', 'pack', 'id', 'role', 'roles', 'skills']);
  expect(record['roles']).toHaveLength(1);
  expect(record['skills']!.map((skill) => (skill as { id: string }).id)).toEqual(['sql']);
});

test('with a list of roles all else is none', () => {
  const result = match(analyze(AD, pack), pack);
  expect(result.role).toBe('data-scientist');
  const listed = answerOf(result, { roles: new Set(['data-scientist']), minConfidence: 0 });
  expect(listed).toMatchObject({ role: 'data-scientist', confidence: result.confidence });
  const other = answerOf(result, { roles: new Set(['software-engineer']), minConfidence: 0 });
  expect(other.role).toBe('none');
  expect(other.notes.at(-1)).toMatchObject({ code: 'match.unlisted' });
  expect(other.top(9).map(({ id }) => id)).toEqual(['none', 'software-engineer']);
  expect(other.top(9).reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1);
});

test('below the least confidence the answer is none, with a note', () => {
  const result = match(analyze(AD, pack), pack);
  const unsure = answerOf(result, { roles: null, minConfidence: 1 });
  expect(unsure).toMatchObject({ role: 'none', margin: result.margin });
  expect(unsure.notes.at(-1)).toMatchObject({ code: 'match.unsure' });
  expect(answerOf(result, { roles: null, minConfidence: result.confidence }).role).toBe('data-scientist');
});

test('whole numbers are written as JavaScript writes them, and a sink grows as it must', () => {
  const number = fc.oneof(fc.nat(), fc.constantFrom(0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 2_147_483_647));
  holds(fc.array(number), (numbers) => {
    for (const one of numbers) putWhole(sink, one);
    expect(Buffer.from(takeBytes(sink)).toString()).toBe(numbers.join(''));
  });
  for (let i = 0; i < 400_000; i++) putWhole(sink, 1_234_567);
  expect(Buffer.from(takeBytes(sink)).toString()).toBe('1234567'.repeat(400_000));
});
