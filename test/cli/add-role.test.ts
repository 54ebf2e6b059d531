import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolefit } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';

const TEXT =
  '# Map Engineer\n\nA map engineer builds maps with ArcGIS and PostGIS.\n\n## What you will do\n- Publish web maps with Leaflet.\n\n## Requirements\n- 3+ years of Python\n- ArcGIS and SQL\n';
const SLOW = 120_000;

test('a role is drafted from its document, passes lint, and is found by match', { timeout: SLOW }, () => {
  const folder = join(temporaryFolder(), 'my');
  const { code, out, err } = rolefit(['taxonomy', 'add-role', '-o', folder], { input: TEXT });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Map Engineer \(map-engineer\): \d+ skills/);
  for (const part of ['Nearest roles', 'To review', 'Core is', 'rolefit taxonomy lint --taxonomy'])
    expect(out).toContain(part);
  for (const line of out.split('\n')) expect(line.includes(folder) || line.length <= 80).toBe(true);
  const profile = join(folder, 'taxonomy/roles/map-engineer.yaml');
  expect(readFileSync(profile, 'utf8')).toContain('quote: "ArcGIS and SQL"');
  expect(readFileSync(join(folder, 'corpus/roles/map-engineer.md'), 'utf8')).toContain(
    '- Publish web maps with Leaflet.',
  );
  expect(rolefit(['taxonomy', 'lint', '--taxonomy', folder]).code).toBe(0);
  expect(rolefit(['match', '--taxonomy', folder, '--title', 'Map Engineer'], { input: TEXT }).out).toMatch(
    /^Map Engineer /,
  );
});

test('what is there is kept without --force', { timeout: SLOW }, () => {
  const folder = temporaryFolder();
  const run = (...more: string[]): { code: number | null; err: string } =>
    rolefit(['taxonomy', 'add-role', '-o', folder, ...more], { input: TEXT });
  expect(run().code).toBe(0);
  expect(run().code).toBe(0);
  writeFileSync(join(folder, 'corpus/roles/map-engineer.md'), `${TEXT}- mine\n`);
  expect(run()).toMatchObject({ code: 2, err: expect.stringMatching(/it is there already; --force writes over it/) });
  expect(run('--force').code).toBe(0);
});

test('where the files go must be said, and a text without skills is refused', { timeout: SLOW }, () => {
  expect(rolefit(['taxonomy', 'add-role'], { input: TEXT })).toMatchObject({ code: 2, out: '' });
  const folder = temporaryFolder();
  const { code, err } = rolefit(['taxonomy', 'add-role', '-o', folder], { input: 'Beekeeper\n\nTends hives.\n' });
  expect(code).toBe(2);
  expect(err).toMatch(/^rolefit: .*no skill that the taxonomy knows.*\n$/);
  expect(existsSync(join(folder, 'taxonomy'))).toBe(false);
});
