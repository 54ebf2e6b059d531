import { appendFileSync, existsSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pathsOf } from '../../src/batch/output.js';
import { tagAll, type TagRun } from '../../src/batch/run.js';
import { countedDisk, diskError } from '../support/faulty-disk.js';
import { temporaryFolder } from '../support/folders.js';
import { adLines, runOf, tagged } from '../support/tagging.js';

const LINES = adLines(40);

/** A folder with an input, and the output that it gives. */
async function prepared(): Promise<{ folder: string; input: string; whole: string }> {
  const folder = temporaryFolder();
  const input = join(folder, 'ads.jsonl');
  writeFileSync(input, `${LINES.join('\n')}\n{"bad`);
  const { text } = await tagged(folder, input, { output: join(folder, 'whole.jsonl') });
  return { folder, input, whole: text };
}

test('whichever write, sync or rename fails, nothing half has the name of the output, and the resumed run gives the same bytes', async () => {
  const { folder, input, whole } = await prepared();
  let calls = 0;
  await tagAll(runOf(folder, input, { disk: countedDisk(() => calls++) }));
  expect(calls).toBeGreaterThan(50);
  for (let failing = 1; failing <= calls; failing++) {
    const output = join(folder, `failing-${failing}.jsonl`);
    let failed = '';
    const disk = countedDisk((number, call) => {
      if (number !== failing) return;
      failed = call;
      throw diskError(failing % 2 === 0 ? 'ENOSPC' : 'EIO');
    });
    const error = await tagAll(runOf(folder, input, { disk, output })).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    // A folder that cannot be opened to be synced is no failure.
    if (error === null) expect(failed).toBe('open');
    else expect(error).toMatchObject({ code: 'output.failed' });
    if (existsSync(output)) expect(readFileSync(output, 'utf8')).toBe(whole);
    const { text } = await tagged(folder, input, { output, isResumed: true });
    expect(text === whole, `call ${failing}, ${failed}`).toBe(true);
    for (const path of [pathsOf(output).part, pathsOf(output).checkpoint]) expect(existsSync(path)).toBe(false);
  }
});

/** Runs until a number of pieces is done, then stops as Ctrl-C does. */
async function interrupted(
  folder: string,
  input: string,
  pieces: number,
  changes: Partial<TagRun> = {},
): Promise<void> {
  const stop = new AbortController();
  let count = 0;
  const summary = await tagAll(
    runOf(folder, input, {
      signal: stop.signal,
      onProgress: () => {
        if (++count === pieces) stop.abort();
      },
      ...changes,
    }),
  );
  expect(summary.isWhole).toBe(false);
}

test('a run that is stopped again and again gives the bytes of one that is not, and the counts of all', async () => {
  const { folder, input, whole } = await prepared();
  await interrupted(folder, input, 1);
  expect(existsSync(join(folder, 'tagged.jsonl'))).toBe(false);
  for (let i = 0; i < 3; i++) await interrupted(folder, input, 1, { isResumed: true });
  const { text, summary } = await tagged(folder, input, { isResumed: true });
  expect(text).toBe(whole);
  expect(summary.tagged + summary.none + summary.errors).toBe(LINES.length + 1);
  expect(summary.before).toBeGreaterThan(0);
});

test('a table and a packed file are gone on with too', async () => {
  const { folder } = await prepared();
  const rows = LINES.map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    return `${id},"${text}"`;
  });
  const table = `id,text\n${rows.join('\n')}\n`;
  for (const [name, bytes] of [
    ['ads.csv', Buffer.from(table)],
    ['ads.gz', gzipSync(table)],
  ] as const) {
    const input = join(folder, name);
    writeFileSync(input, bytes);
    const { text: whole } = await tagged(folder, input, { output: join(folder, `${name}.whole`) });
    expect(whole.split('\n')).toHaveLength(LINES.length + 1);
    await interrupted(folder, input, 2);
    expect((await tagged(folder, input, { isResumed: true })).text).toBe(whole);
  }
});

test('a run that was interrupted is not begun anew by mistake', async () => {
  const { folder, input } = await prepared();
  await interrupted(folder, input, 1);
  await expect(tagged(folder, input)).rejects.toMatchObject({
    code: 'resume.refused',
    message: expect.stringMatching(/go on with --resume, or remove/),
  });
});

test('with nothing to go on from, --resume begins', async () => {
  const { folder, input, whole } = await prepared();
  expect((await tagged(folder, input, { isResumed: true })).text).toBe(whole);
});

test.each<[string, (folder: string, input: string) => Partial<TagRun>, RegExp]>([
  ['a longer input', (_, input) => (appendFileSync(input, ' '), {}), /the input .* has changed/],
  ['an input of another time', (_, input) => (utimesSync(input, 1, 1), {}), /the input .* has changed/],
  ['another pack', () => ({ packId: 'other@1' }), /the pack has changed/],
  ['another version', () => ({ version: '2' }), /rolefit has changed/],
  ['another flag', () => ({ options: { '--top': '3' } }), /--top has changed \(it was not given and is 3\)/],
  [
    'a part file that was changed',
    (folder) => {
      const { part } = pathsOf(join(folder, 'tagged.jsonl'));
      const bytes = readFileSync(part);
      bytes[bytes.length - 2]! ^= 1;
      writeFileSync(part, bytes);
      return {};
    },
    /is not what the run wrote/,
  ],
  [
    'a part file that was cut',
    (folder) => (truncateSync(pathsOf(join(folder, 'tagged.jsonl')).part, 10), {}),
    /is not what the run wrote/,
  ],
  [
    'a broken checkpoint',
    (folder) => (writeFileSync(pathsOf(join(folder, 'tagged.jsonl')).checkpoint, '{'), {}),
    /this checkpoint cannot be read/,
  ],
])('%s refuses to resume, and says why in one line', async (_, change, message) => {
  const { folder, input } = await prepared();
  await interrupted(folder, input, 2);
  const changes = change(folder, input);
  const error = (await tagged(folder, input, { isResumed: true, ...changes }).catch(
    (thrown: unknown) => thrown,
  )) as Error;
  expect(error).toMatchObject({ code: 'resume.refused' });
  expect(error.message).toMatch(message);
  expect(error.message).not.toContain('\n');
});
