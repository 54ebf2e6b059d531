import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM, smallPackFile, withSmallPack } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import { adLines } from '../support/tagging.js';

const hasParallel = spawnSync('parallel', ['--version']).status === 0;
if (!hasParallel) process.stderr.write('GNU parallel is not installed: the test of tagging through it is skipped\n');

/** The recipe of the README, with the command as it is called here. */
function recipe(from: string, to: string): string {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const found = /^(zcat ads\.jsonl\.gz \| parallel .*)$/m.exec(readme);
  const command = `${process.execPath} ${PROGRAM} tag - --quiet --pack ${smallPackFile()}`;
  return found![1]!
    .replace('zcat ads.jsonl.gz', `cat ${from}`)
    .replace(/rolefit tag - --quiet/, command)
    .replace('--block 10M', '--block 20k')
    .replace('tagged.jsonl', to);
}

test.skipIf(!hasParallel)('through GNU parallel, block by block, the records are those of one run', () => {
  const folder = temporaryFolder();
  const [input, output] = [join(folder, 'ads.jsonl'), join(folder, 'tagged.jsonl')];
  const ads = `${adLines(500).join('\n')}\n`;
  writeFileSync(input, ads);
  const { status, stderr } = spawnSync('sh', ['-c', recipe(input, output)], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(output, 'utf8')).toBe(withSmallPack(['tag', '--quiet'], ads).out);
});
