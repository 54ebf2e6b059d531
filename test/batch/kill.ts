import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../src/audit/random.js';
import { writeRecord } from '../eval/record.js';
import { smallPackFile } from '../support/command.js';
import { killRuns } from '../support/killing.js';
import { poisoned } from '../support/poison.js';
import { adLines, tagged } from '../support/tagging.js';

/**
 * By hand: `npx tsx test/batch/kill.ts [KILLS]` kills runs of `rolefit tag` and goes on with them, 200 times without a number, and writes a dated record;
 * then it tags 50,000 records, 5 % of them bad, beside the same without the bad ones.
 */
const folder = mkdtempSync(join(tmpdir(), 'rolefit-kill-'));
const print = (text: string): void => void process.stdout.write(`${text}\n`);
try {
  const kills = Number(process.argv[2] ?? 200);
  const input = join(folder, 'ads.jsonl');
  writeFileSync(input, poisoned(adLines(2000), 50).bytes);
  const whole = createHash('sha256')
    .update((await tagged(folder, input)).text)
    .digest('hex');
  const seed = Number(process.env['ROLEFIT_SEED'] ?? 1);
  const killing = await killRuns(input, smallPackFile(), folder, kills, seeded(seed));
  const same = killing.outputs.filter((digest) => digest === whole).length;
  print(`${killing.kills} kills, ${killing.outputs.length} outputs, ${same} of them as without a kill`);
  print(JSON.stringify(killing.where));

  const lines = adLines(47_500);
  const { bytes, faults } = poisoned(lines, 19);
  const [clean, bad] = [join(folder, 'clean.jsonl'), join(folder, 'bad.jsonl')];
  writeFileSync(clean, lines.join('\n'));
  writeFileSync(bad, bytes);
  const pieces = { reading: { names: {} }, every: 5 };
  const without = await tagged(folder, clean, { output: join(folder, 'a'), ...pieces });
  const withBad = await tagged(folder, bad, { output: join(folder, 'b'), ...pieces });
  const reported = withBad.records.filter(({ error }) => error !== undefined).map(({ error }) => error!);
  const rightly = reported.filter(
    ({ code, line, offset }, at) =>
      code === faults[at]?.code && line === faults[at].line && offset === faults[at].offset,
  ).length;
  const good = readFileSync(join(folder, 'b'), 'utf8')
    .split('\n')
    .filter((line) => !line.includes('"error":'));
  const identical = good.join('\n') === without.text;
  print(
    `${withBad.records.length} records, ${faults.length} bad: ${reported.length} reported, ${rightly} with their code, line and offset; the good ones are ${identical ? '' : 'NOT '}the same bytes`,
  );
  const figures = {
    seed,
    kills: killing.kills,
    outputs: killing.outputs.length,
    same,
    where: killing.where,
    poison: { records: withBad.records.length, bad: faults.length, reported: reported.length, rightly, identical },
  };
  print(`written: ${writeRecord(import.meta.url, 'kill', figures)}`);
  if (same !== killing.outputs.length || !identical || rightly !== faults.length) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
