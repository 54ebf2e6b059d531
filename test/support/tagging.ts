import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REAL_DISK } from '../../src/batch/disk.js';
import type { Pool } from '../../src/batch/pool.js';
import { tagAll, type Summary, type TagRun } from '../../src/batch/run.js';
import { batchTagger, type WorkerStart } from '../../src/batch/worker.js';
import { smallPack } from './small-taxonomy.js';
import { TAGGING } from './tag-options.js';

/** Workers that are none: batches are tagged in this thread, with the small taxonomy. */
export function ownPool({ options, layout }: WorkerStart): Pool {
  const tag = batchTagger(smallPack(), options, layout, async () => '[]');
  return { room: 2, tag: async (batch) => tag(batch), close: async () => {} };
}

/** A run with the small taxonomy in this thread; its output is `tagged.jsonl` in the folder, a checkpoint stands behind every piece of 2 kB. */
export function runOf(folder: string, input: string, changes: Partial<TagRun> = {}): TagRun {
  return {
    input,
    reading: { names: {}, pieceBytes: 2000 },
    tagging: TAGGING,
    header: '',
    output: join(folder, 'tagged.jsonl'),
    stream: process.stdout,
    isResumed: false,
    pack: new Uint8Array(0),
    packId: smallPack().id,
    version: '1',
    options: {},
    startPool: ownPool,
    every: 0,
    disk: REAL_DISK,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...changes,
  };
}

/** Tags an input in this thread. */
export async function tagged(
  folder: string,
  input: string,
  changes: Partial<TagRun> = {},
): Promise<{ readonly summary: Summary; readonly text: string; readonly records: readonly TaggedRecord[] }> {
  const run = runOf(folder, input, changes);
  const summary = await tagAll(run);
  const text = readFileSync(run.output!, 'utf8');
  return {
    summary,
    text,
    records: text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as TaggedRecord),
  };
}

/** A record as tests look at it. */
export interface TaggedRecord {
  readonly id: string | null;
  readonly role?: string;
  readonly confidence?: number;
  readonly error?: { readonly code: string; readonly line?: number; readonly offset?: number };
  readonly [field: string]: unknown;
}

/** `count` postings that differ, as lines of NDJSON. */
export function adLines(count: number): string[] {
  const titles = ['Data Scientist', 'Software Engineer', 'Senior Data Scientist', 'Shop assistant'];
  const skills = ['Python', 'SQL', 'Docker', 'Kubernetes', 'machine learning', 'Java', 'statistics'];
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `ad-${i}`,
      title: titles[i % titles.length],
      text: `We are looking for someone who joins team ${i} – “soon”.\nRequirements\n- ${(i % 9) + 1}+ years of ${skills[i % 7]} and ${skills[(i * 3 + 1) % 7]}\nNice to have: ${skills[(i * 5 + 2) % 7]}\nPay: $${90 + (i % 50)},000 a year`,
    }),
  );
}
