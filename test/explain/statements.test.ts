import { expect, test } from 'vitest';
import { termStatement } from '../../src/explain/statements.js';
import { analyze } from '../../src/extract/analyze.js';
import type { Pack } from '../../src/pack/load.js';
import { stem } from '../../src/text/stem.js';
import { termsOf } from '../support/terms.js';
import { packWith, smallPack, smallSource } from '../support/small-taxonomy.js';

/** The statement of a role document that has a word, as text. */
function statementOf(word: string, role: string, pack: Pack = smallPack()): string | null {
  const [evidence] = termsOf(analyze({ text: word }, pack));
  if (evidence === undefined) return null;
  const index = pack.roleIndex.get(role)!;
  const span = termStatement(pack, index, evidence.term);
  return span === null ? null : pack.data.profiles[index]!.document.slice(span.start, span.end);
}

test.each([
  ['services', 'software-engineer', 'A software engineer designs, writes and runs services that people depend on.'],
  ['backend', 'software-engineer', 'Builds backend services and APIs in Java, Go or Node.js.'],
  ['reviewing', 'software-engineer', 'Reviews code and writes automated tests: code reviews are daily work.'],
  [
    'sensor',
    'industrial-data-scientist',
    'An industrial data scientist brings statistics and machine learning to the factory: sensors, machines and processes.',
  ],
  ['historians', 'industrial-data-scientist', 'SCADA historians and scikit-learn.'],
])('"%s" in %s stands in "%s"', (word, role, statement) => {
  expect(statementOf(word, role)).toBe(statement);
});

test('a word that the role document lacks has no statement', () => {
  expect(statementOf('services', 'data-scientist')).toBeNull();
});

test('a line is preferred to a heading', () => {
  expect(statementOf('scientist', 'data-scientist')).toMatch(/^A data scientist builds/);
});

test('every posting of the pack has a statement with a word of its stem', () => {
  const { terms, profiles } = smallPack().data;
  let at = 0;
  for (let term = 0; term < terms.df.length; term++) {
    for (let k = 0; k < terms.df[term]!; k++, at++) {
      const role = terms.roles[at]!;
      const span = termStatement(smallPack(), role, term);
      expect(span).not.toBeNull();
    }
  }
  expect(at).toBe(terms.roles.length);
  expect(profiles.length).toBe(4);
});

test('a word behind odd characters is found in its line too', () => {
  // The word stands in no section that is weighed, so the lexicon knows only its stem.
  const roles = smallSource().roles.map((role) =>
    role.id === 'software-engineer'
      ? {
          ...role,
          document: role.document.replace(
            '## Overview',
            '## Market\n- Growing… \ufb01rst: architectures of services\n\n## Overview\nArchitectural decisions.',
          ),
        }
      : role,
  );
  const pack = packWith({ roles });
  expect(stem('architectures')).toBe(stem('architectural'));
  expect(statementOf('architectural', 'software-engineer', pack)).toBe('Growing… \ufb01rst: architectures of services');
});
