import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviceOn } from '../../src/explain/fit-advice.js';
import { holdsFor } from '../support/properties.js';
import { AS_OF, fitOf, partsOf, written } from '../support/resumes.js';
import { smallPack } from '../support/small-taxonomy.js';
import { PLAIN_ALIASES } from '../support/texts.js';

const resume = partsOf(PLAIN_ALIASES.map(([name]) => name));

test('making the edit that is advised raises the fit by what was told', () => {
  let told = 0;
  holdsFor(10_000, resume, fc.constantFrom('data-scientist', 'software-engineer'), (parts, role) => {
    const text = written(parts);
    const before = fitOf(text, role);
    for (const { insert, asOf, gain } of adviceOn(before, smallPack(), 2)) {
      told++;
      const after = insert === null ? text : text.slice(0, insert.at) + insert.text + text.slice(insert.at);
      expect(gain).toBeGreaterThan(0);
      expect(fitOf(after, role, smallPack(), asOf ?? AS_OF).ticks - before.ticks).toBe(gain);
    }
  });
  expect(told).toBeGreaterThan(5000);
});
