import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPack } from '../../src/pack/builtin.js';
import type { Month } from '../../src/types.js';
import { ROOT } from '../support/project.js';
import { fitOf } from '../support/resumes.js';

interface Ladders {
  readonly as: Month;
  readonly roles: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const { as, roles } = parse(readFileSync(join(ROOT, 'test/score/ladder.yaml'), 'utf8')) as Ladders;

/** Tenths of a point of each résumé of a role, by its name. */
function scores(role: string): Record<string, number> {
  const folder = join(ROOT, 'corpus/resumes', role);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace('.md', ''),
      fitOf(readFileSync(join(folder, file), 'utf8'), role, loadPack(), as).ticks / 10_000,
    ]),
  );
}

test.each(Object.entries(roles))('the résumés for %s stand in the order of a panel', (role, tiers) => {
  const scored = scores(role);
  expect(tiers.flat().sort()).toEqual(Object.keys(scored).sort());
  for (let t = 0; t + 1 < tiers.length; t++) {
    const least = Math.min(...tiers[t]!.map((name) => scored[name]!));
    for (const lower of tiers.slice(t + 1).flat())
      expect(scored[lower]!, `${lower} below ${tiers[t]!.join(', ')}`).toBeLessThan(least);
  }
});

test('the ideal one is near the top of the scale, the unrelated one near its end', () => {
  for (const [role, tiers] of Object.entries(roles)) {
    const scored = scores(role);
    expect(scored[tiers[0]![0]!], role).toBeGreaterThan(85);
    for (const name of tiers.at(-1)!) expect(scored[name], `${role} ${name}`).toBeLessThan(15);
  }
});
