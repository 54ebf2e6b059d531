import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { poisoned } from '../support/poison.js';
import { TAGGING } from '../support/tag-options.js';
import { adLines, tagged, type TaggedRecord } from '../support/tagging.js';

const faultsOf = (records: readonly TaggedRecord[]): object[] =>
  records
    .filter(({ error }) => error !== undefined)
    .map(({ error }) => ({ code: error!.code, line: error!.line, offset: error!.offset }));

test('with bad records among them good ones are read as without, and each bad one is reported once with its place', async () => {
  const folder = temporaryFolder();
  const lines = adLines(1000);
  const { bytes, faults } = poisoned(lines, 20);
  const [clean, bad] = [join(folder, 'clean.jsonl'), join(folder, 'bad.jsonl')];
  writeFileSync(clean, `${lines.join('\n')}\n`);
  writeFileSync(bad, bytes);
  const without = await tagged(folder, clean, { output: join(folder, 'a') });
  const withBad = await tagged(folder, bad, { output: join(folder, 'b') });
  expect(faultsOf(withBad.records)).toEqual(faults);
  const good = withBad.text.split('\n').filter((line) => !line.includes('"error":'));
  expect(good.join('\n')).toBe(without.text);
  expect(without.summary).toMatchObject({ errors: 0, isWhole: true });
  expect(withBad.summary).toEqual({ ...without.summary, errors: faults.length });
});

test('a bad record keeps its id where it can be read', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'ads.jsonl');
  writeFileSync(file, '{"id":"a","text":"\\u0000"}\n{"id":7,"title":"x"}\n{"id":"\\ud800","text":"x"}\n');
  const { records } = await tagged(folder, file);
  expect(records.map(({ id, error }) => [id, error!.code])).toEqual([
    ['a', 'record.nul'],
    ['7', 'record.no-text'],
    [null, 'record.surrogate'],
  ]);
});

test('blank lines are no records; a mark before the first record is none of its', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'ads.jsonl');
  writeFileSync(file, '\ufeff\n{"id":"1","text":"x"}\r\n\r\n   \n{"id":"2","text":"y"}');
  const { records } = await tagged(folder, file);
  expect(records.map(({ id }) => id)).toEqual(['1', '2']);
});

const HEADER = 'id,Job Title,Job Description';
const row = (
  id: number,
  text = `We look for a data scientist, “soon”.\nPython, SQL, and statistics\n5" pipes`,
): string => `${id},"Data Scientist","${text.replaceAll('"', '""')}"`;

/** Tags a table and gives id, or code and line of the error, of each record. */
async function ofTable(text: string, name = 'ads.csv', changes = {}): Promise<unknown[]> {
  const folder = temporaryFolder();
  const file = join(folder, name);
  writeFileSync(file, text);
  const { records } = await tagged(folder, file, changes);
  for (const { id, role, error } of records)
    if (error === undefined) expect([id, role]).toEqual([id, 'data-scientist']);
  return records.map(({ id, error }) => (error === undefined ? id : [error.code, error.line, error.offset]));
}

test('a table with a row that is ragged, or whose quote is not closed, costs that row only', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => row(at));
  rows[2] = '2,only two';
  rows[4] = `4,"Data Scientist","an unclosed\nquote, of, three\nlines`;
  rows[6] = '6,"Data Scientist","x" and more';
  rows[8] = '8,"Data Scientist","unclosed to the end';
  const offset = (at: number): number => Buffer.byteLength(`${[HEADER, ...rows.slice(0, at)].join('\n')}\n`);
  const line = (at: number): number => [HEADER, ...rows.slice(0, at)].join('\n').split('\n').length + 1;
  expect(await ofTable([HEADER, ...rows].join('\n'))).toEqual([
    '0',
    '1',
    ['record.columns', line(2), offset(2)],
    '3',
    ['record.quote', line(4), offset(4)],
    '5',
    ['record.quote', line(6), offset(6)],
    '7',
    ['record.quote', line(8), offset(8)],
  ]);
});

test('a ragged row of several lines does not take the next ones with it', async () => {
  // The quote that is not closed in the second row is closed by the first of the third.
  const rows = [row(0), '1,"Data Scientist","an unclosed quote', '2,", Data Scientist","Python"', row(3)];
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ads.csv'), [HEADER, ...rows].join('\n'));
  const { records } = await tagged(folder, join(folder, 'ads.csv'));
  expect(records.map(({ id, error }) => id ?? error!.code)).toEqual(['0', 'record.columns', '2', '3']);
});

test('behind a broken row records are found again though they look otherwise than the first', async () => {
  const rows = Array.from({ length: 600 }, (_, at) => (at < 300 ? `${at},"Data Scientist","text"` : `u${at},DS,text`));
  rows[400] = 'u400,"DS,unclosed';
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ads.csv'), [HEADER, ...rows].join('\n'));
  const { records } = await tagged(folder, join(folder, 'ads.csv'));
  expect(records.filter(({ error }) => error !== undefined).map(({ error }) => error)).toEqual([
    expect.objectContaining({ code: 'record.quote', line: 402 }),
  ]);
  expect(records).toHaveLength(600);
});

test.each([
  [
    'with semicolons',
    (text: string) =>
      text
        .replaceAll('","', '";"')
        .replaceAll(/^(\d),/gm, '$1;')
        .replaceAll('id,Job Title,Job', 'id;Job Title;Job'),
  ],
  [
    'with tabs',
    (text: string) =>
      text
        .replaceAll('","', '"\t"')
        .replaceAll(/^(\d),/gm, '$1\t')
        .replaceAll('id,Job Title,Job', 'id\tJob Title\tJob'),
  ],
  ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['behind a byte order mark', (text: string) => `\ufeff${text}`],
])('a table %s is told by its content', async (_, change) => {
  expect(await ofTable(change([HEADER, row(0), row(1)].join('\n')), 'ads')).toEqual(['0', '1']);
});

test('columns are named by flags where they cannot be guessed', async () => {
  const table = `key,what,words\n${row(0)}\n`;
  await expect(ofTable(table)).rejects.toThrow(
    /no column is known to hold the text \(columns: key, what, words\); name it with --text NAME/,
  );
  await expect(ofTable(table, 'ads.csv', { reading: { names: { text: 'wordz' } } })).rejects.toThrow(
    /no column is called "wordz"/,
  );
  expect(await ofTable(table, 'ads.csv', { reading: { names: { text: 'words', id: 'key', title: 'WHAT' } } })).toEqual([
    '0',
  ]);
});

test('a table gives the same records as lines of JSON', async () => {
  const folder = temporaryFolder();
  const lines = adLines(50);
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = lines.map((line) => {
    const { id, title, text } = JSON.parse(line) as Record<'id' | 'title' | 'text', string>;
    return [text, title, 'x', id].map(cell).join(',');
  });
  writeFileSync(join(folder, 'ads.jsonl'), lines.join('\n'));
  writeFileSync(join(folder, 'ads.csv'), ['body,job_title,other,Job ID', ...rows].join('\n'));
  const one = await tagged(folder, join(folder, 'ads.jsonl'), { output: join(folder, 'a') });
  const other = await tagged(folder, join(folder, 'ads.csv'), { output: join(folder, 'b') });
  expect(other.text).toBe(one.text);
});

test('HTML in a text is read as HTML, with spans in the text as given', async () => {
  const folder = temporaryFolder();
  const text = '<div><p>We need a data scientist</p><ul><li>Python &amp; SQL</li></ul></div>';
  writeFileSync(join(folder, 'ads.jsonl'), `${JSON.stringify({ id: '1', description: text })}\n`);
  const { records } = await tagged(folder, join(folder, 'ads.jsonl'));
  const skills = records[0]!['skills'] as { name: string; start: number; end: number }[];
  expect(skills.map(({ start, end }) => text.slice(start, end))).toContain('SQL');
  expect(records[0]!['notes']).toContainEqual({ code: 'text.html', message: 'Read as HTML.' });
});

test('options choose what a record holds', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ads.jsonl'), adLines(3).join('\n'));
  const { records } = await tagged(folder, join(folder, 'ads.jsonl'), {
    tagging: { ...TAGGING, fields: ['role'], explain: true, candidates: true },
  });
  const { role, ledger, candidates, ...rest } = records[0]! as TaggedRecord & {
    ledger: { role: string; rows: { ticks: number }[] };
  };
  expect(Object.keys(rest)).toEqual(['format', 'pack', 'id']);
  expect([ledger.role, candidates]).toEqual([role, []]);
  expect(ledger.rows.length).toBeGreaterThan(1);
});
