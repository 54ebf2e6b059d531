import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPostings } from '../eval/data.js';

/** Texts to measure on, as lines of NDJSON. */
export interface Texts {
  /** Where they are from, in words. */
  readonly source: string;
  readonly lines: readonly string[];
  /** Bytes of all lines in UTF-8. */
  readonly bytes: number;
}

const EXAMPLES = fileURLToPath(new URL('../../corpus/postings/', import.meta.url));

/** `count` real postings spread over the development data, or without it the example postings over and over. */
export function readTexts(folder: string | undefined, count: number): Texts {
  const postings = readPostings(folder);
  const all =
    postings === null
      ? examplePaths().map((path, index) =>
          JSON.stringify({ id: String(index), text: withoutFrontMatter(readFileSync(path, 'utf8')) }),
        )
      : postings.map(({ id, title, text }) => JSON.stringify({ id, title, text }));
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    lines.push(all[count < all.length ? Math.floor((i * all.length) / count) : i % all.length]);
  }
  let bytes = 0;
  for (const line of lines) bytes += Buffer.byteLength(line);
  return { source: postings === null ? 'example postings, repeated' : 'real postings', lines, bytes };
}

/** The example postings of the corpus, in order. */
export function examplePaths(): string[] {
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(EXAMPLES, name));
}

/** An example résumé, and the role that it is held against. */
export const EXAMPLE_RESUME = {
  path: fileURLToPath(
    new URL('../../corpus/resumes/principal-machine-learning-engineer/03-strong-staff.md', import.meta.url),
  ),
  role: 'principal-machine-learning-engineer',
} as const;

/** The shortest text of at least `length` UTF-16 units, cut to it; the longest of all where none is as long. */
export function textOfLength(texts: Texts, length: number): string {
  let best = '';
  for (const line of texts.lines) {
    const { text } = JSON.parse(line) as { text: string };
    const isNearer =
      best.length < length ? text.length > best.length : text.length >= length && text.length < best.length;
    if (isNearer) best = text;
  }
  return best.slice(0, length);
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[^]*?\n---\n/, '');
}
