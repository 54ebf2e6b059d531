import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NODE } from '../../src/readers/node-platform.js';
import { readPdf } from '../../src/readers/pdf/read.js';
import { fileText } from '../support/project.js';
import { countWords, keptShare } from './words.js';

/** The résumés of the measuring data, each looked at beside its page as a picture: what was found, and the digest of what was read then. */
interface LookedAt {
  readonly file: string;
  readonly verdict: string;
  readonly digest: string;
}

const { files } = JSON.parse(fileText('test/readers/record/looked-at.json')) as { readonly files: readonly LookedAt[] };
const FOLDER = join(process.env['ROLEFIT_DATA'] ?? '', 'resume-pdfs');
const isThere = process.env['ROLEFIT_DATA'] !== undefined && existsSync(FOLDER);
const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;
/** Least share of pdftotext's words that is read of all the résumés. */
const MIN_RECALL = 0.995;

// Without the measuring data (ROLEFIT_DATA) there are no résumés to read.
test.skipIf(!isThere)('every résumé is read as when it was looked at beside its page', async () => {
  const changed: string[] = [];
  for (const { file, digest } of files) {
    const found = digestOf(await textOf(file));
    if (found !== digest) changed.push(`${file} ${found}`);
  }
  expect(changed, 'look at these beside their pages, then write the new digest into looked-at.json').toEqual([]);
});

test.skipIf(!isThere || !hasPdftotext)('the words that pdftotext reads of the résumés are read', async () => {
  let all = 0;
  let kept = 0;
  for (const { file } of files) {
    const words = countWords(execFileSync('pdftotext', [join(FOLDER, file), '-'], { encoding: 'utf8' }));
    const count = [...words.values()].reduce((sum, one) => sum + one, 0);
    all += count;
    kept += count * keptShare(words, countWords(await textOf(file)));
  }
  process.stdout.write(`${((100 * kept) / all).toFixed(2)} % of ${all} words that pdftotext reads are read\n`);
  expect(kept / all).toBeGreaterThanOrEqual(MIN_RECALL);
});

async function textOf(file: string): Promise<string> {
  return (await readPdf(new Uint8Array(readFileSync(join(FOLDER, file))), file, NODE)).text;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
