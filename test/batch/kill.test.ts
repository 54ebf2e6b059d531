import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seeded } from '../../src/audit/random.js';
import { smallPackFile } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import { killRuns } from '../support/killing.js';
import { poisoned } from '../support/poison.js';
import { adLines, tagged } from '../support/tagging.js';

test('a run that is killed at random moments and inside file calls, and gone on with, gives the bytes of one that is not', async () => {
  const folder = temporaryFolder();
  const input = join(folder, 'ads.jsonl');
  writeFileSync(input, poisoned(adLines(600), 50).bytes);
  const { text } = await tagged(folder, input);
  const { kills, outputs } = await killRuns(input, smallPackFile(), folder, 8, seeded(7));
  expect(kills).toBe(8);
  const whole = createHash('sha256').update(text).digest('hex');
  expect(new Set(outputs)).toEqual(new Set([whole]));
});
