import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Batch } from '../../src/batch/batch.js';
import { openInput } from '../../src/batch/input.js';
import { temporaryFolder } from '../support/folders.js';

/** A file of lines of JSON, of more than two megabytes. */
function largeFile(): string {
  const path = join(temporaryFolder(), 'ads.jsonl');
  const text = 'word '.repeat(200);
  writeFileSync(path, Array.from({ length: 2500 }, (_, id) => `${JSON.stringify({ id, text })}\n`).join(''));
  return path;
}

// After --resume the share stayed at what the head of the file had been.
test('the share that is read grows to the whole, from the beginning and from a place on', async () => {
  const path = largeFile();
  const shares = async (from: Batch['after'] | null): Promise<{ share: number; after: Batch['after'] }[]> => {
    const input = await openInput(path, { names: {} });
    const found = [];
    for await (const { after } of input.batches(from)) found.push({ share: input.share(after)!, after });
    return found;
  };
  const whole = await shares(null);
  expect(whole.length).toBeGreaterThan(4);
  expect(whole.at(-1)!.share).toBe(1);
  const { after } = whole[Math.floor(whole.length / 2)]!;
  const rest = await shares(after);
  expect(rest[0]!.share).toBeGreaterThanOrEqual(after.offset / statSync(path).size);
  expect(rest.at(-1)!.share).toBe(1);
});

test.each([
  ['a table whose names stand in brackets', '[id],[text]\n1,We look for someone\n', 'csv'],
  ['a table whose lines look like objects', '{id},{text}\n{1},We look for someone\n', 'csv'],
] as const)('--from overrules what is guessed of %s', async (_, table, from) => {
  const path = join(temporaryFolder(), 'ads');
  writeFileSync(path, table);
  const text = table.slice(0, table.indexOf('\n')).split(/[,\t]/)[1]!;
  const { layout } = await openInput(path, { from, names: { text } });
  expect(layout).toMatchObject({ kind: 'table', text: 1 });
});

test('lines of JSON are asked for: one list, or one object over lines, is still told as what it is', async () => {
  const path = join(temporaryFolder(), 'ads');
  for (const text of ['[\n{"text":"x"}\n]\n', '{\n"text":"x"\n}\n']) {
    writeFileSync(path, text);
    await expect(openInput(path, { from: 'ndjson', names: {} })).rejects.toMatchObject({ code: 'input.format' });
  }
});

test('documents are called by their path in a folder, and one alone by its own', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  const page = join(folder, 'in/a.pdf');
  writeFileSync(page, '%PDF-1.4\n');
  const ids = async (path: string): Promise<(string | null)[]> => {
    const found: (string | null)[] = [];
    for await (const batch of (await openInput(path, { names: {} })).batches(null))
      if ('documents' in batch) found.push(...batch.documents.map(({ id }) => id));
    return found;
  };
  expect(await ids(folder)).toEqual(['in/a.pdf']);
  expect(await ids(page)).toEqual([page]);
});
