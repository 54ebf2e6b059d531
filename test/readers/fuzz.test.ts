import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { seeded } from '../../src/audit/random.js';
import { RolefitError } from '../../src/errors.js';
import { documentOf } from '../../src/readers/read.js';
import { ROOT } from '../support/project.js';
import { watchPeaks } from './peak.js';
import { started } from './processes.js';
import { countWords, keptShare } from './words.js';

vi.mock('node:child_process', async (original) =>
  (await import('./processes.js')).watchForks(await original<typeof import('node:child_process')>()),
);

/** Files mutated and cut: `ROLEFIT_FUZZ` says how many (2,000 for the whole), `ROLEFIT_SEED` with which seed. */
const COUNT = Number(process.env['ROLEFIT_FUZZ'] ?? 60);
const SEED = Number(process.env['ROLEFIT_SEED'] ?? 5);
/** Longest time for one answer, in milliseconds. */
const LONGEST = 6000;
/** Most memory that a reading process may hold, in MB, where the system says how much it held. */
const MOST_MEMORY = 512;
/** Share of words below which a file has lost some, and the share of such files that may say nothing. */
const KEPT = 0.95;
const MAX_SILENT = 0.05;

const FOLDER = join(ROOT, 'test/readers/files');
const SOUND = ['latex', 'chromium', 'office']
  .flatMap((folder) => readdirSync(join(FOLDER, folder)).map((name) => join(folder, name)))
  .filter((path) => /\.(?:pdf|docx)$/.test(path) && !path.includes('hidden-'));

test(`${COUNT} damaged files (seed ${SEED}): none breaks anything, and what lost words says so`, async () => {
  const random = seeded(SEED);
  const peak = watchPeaks(started);
  const whole = new Map<string, Map<string, number>>();
  let lost = 0;
  const silent: string[] = [];
  let longest = 0;
  for (let i = 0; i < COUNT; i++) {
    const path = SOUND[Math.floor(random() * SOUND.length)]!;
    const bytes = new Uint8Array(readFileSync(join(FOLDER, path)));
    if (!whole.has(path)) whole.set(path, countWords((await documentOf(bytes, 'FILE')).document.text));
    const { bytes: bad, how } = damage(bytes, random);
    const began = performance.now();
    const outcome = await readOrRefuse(bad);
    longest = Math.max(longest, performance.now() - began);
    if (outcome === null) continue;
    const words = whole.get(path)!;
    if (keptShare(words, countWords(outcome.text)) >= KEPT) continue;
    lost++;
    if (outcome.notes === 0) silent.push(`${path} ${how}`);
  }
  const memory = peak();
  expect(longest).toBeLessThan(LONGEST);
  expect(memory).toBeLessThan(MOST_MEMORY);
  expect(silent.length, silent.join('\n')).toBeLessThanOrEqual(Math.max(1, lost * MAX_SILENT));
  if (process.env['ROLEFIT_FUZZ'] !== undefined)
    process.stdout.write(
      `${COUNT} files, seed ${SEED}: ${lost} lost words, ${silent.length} of them silently; longest ${Math.round(longest)} ms, largest process ${Math.round(memory)} MB\n`,
    );
});

async function readOrRefuse(bytes: Uint8Array): Promise<{ text: string; notes: number } | null> {
  try {
    const { document, notes } = await documentOf(bytes, 'FILE');
    return {
      text: document.view?.text ?? document.text,
      notes: notes.filter((note) => note.code !== 'text.columns').length,
    };
  } catch (error) {
    // A refusal says all there is to say.
    if (error instanceof RolefitError) return null;
    throw error;
  }
}

function damage(bytes: Uint8Array, random: () => number): { bytes: Uint8Array; how: string } {
  const at = (): number => Math.floor(random() * bytes.length);
  if (random() < 0.25) {
    const end = at();
    return { bytes: bytes.slice(0, end), how: `cut at ${end}` };
  }
  const copy = bytes.slice();
  const places = Array.from({ length: 1 + Math.floor(random() * 8) }, at);
  for (const place of places) copy[place] = Math.floor(random() * 256);
  return { bytes: copy, how: `bytes at ${places.join(', ')}` };
}
