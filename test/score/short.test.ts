import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import { match } from '../../src/score/match.js';

test.each([
  [
    'data-engineer',
    'We are looking for a data engineer who builds pipelines with Airflow, dbt and SQL in our team. 3+ years of experience required.',
  ],
  ['frontend-engineer', 'Join us as a frontend developer. You know React, TypeScript and CSS. Remote.'],
  [
    'database-administrator',
    'DBA wanted for our hospital: PostgreSQL tuning, backups, replication and on-call. Apply now.',
  ],
  ['accountant', 'Accountant, month-end close, reconciliations and QuickBooks. Full-time position in Lund.'],
  [
    'controls-engineer',
    'Our plant needs a controls engineer: PLC programming, SCADA, commissioning. You have 5 years of experience.',
  ],
  [
    'product-manager',
    'Product manager for our payments app; you own the roadmap, write user stories and talk to customers.',
  ],
  ['none', 'We hire a nurse for our ward. Night shifts, you have a license.'],
  ['none', 'Looking for a welder with TIG and MIG experience, full-time, good salary.'],
])('a short ad is an ad: %s', (role, text) => {
  const pack = loadPack();
  expect(match(analyze({ text }, pack), pack).role).toBe(role);
});
