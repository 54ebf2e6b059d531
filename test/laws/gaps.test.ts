import { expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import { holds } from '../support/properties.js';
import { mentionsOf } from '../support/reading.js';
import { smallPack } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

/** Labels of what a role asks for and a text lacks, in order. */
function gapsOf(text: string, role: string): string[] {
  const pack = smallPack();
  const parts = explain(match(analyze({ text }, pack), pack), role, pack).details!;
  const absent = parts.find((node) => node.part === 'absent')?.details ?? [];
  const skills = parts.find((node) => node.part === 'skills')?.details ?? [];
  return [...absent, ...skills.filter((node) => node.value === 0)].map((node) => node.label);
}

test('every skill that a role asks for is a node: of its evidence, or of value 0 or below with the statement that asks for it', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    for (const role of pack.data.roles) {
      const nodes = explain(result, role.id, pack)
        .details!.filter((node) => node.part === 'skills' || node.part === 'absent')
        .flatMap((node) => node.details!);
      expect(nodes.length).toBe(role.skills.length);
      for (const node of nodes) {
        expect(node.statement!.text).toBeTruthy();
        if (node.value <= 0) expect([node.op, node.details, node.evidence]).toEqual(['given', undefined, undefined]);
        else expect(node.evidence!.text).toBeTruthy();
      }
    }
  });
});

test('an empty text lacks everything, core skills first, then the weightiest', () => {
  expect(gapsOf('', 'industrial-data-scientist')).toEqual([
    'Python (core): not in the text',
    'manufacturing (core): not in the text',
    'predictive maintenance (expected): not in the text',
    'statistics (expected): not in the text',
    'PLC (useful): not in the text',
  ]);
});

test('a skill that the text only denies is a gap that says so', () => {
  const text = 'No experience with Java. We use Docker and SQL daily.';
  expect(mentionsOf(text)).toContain('-java unstated');
  expect(gapsOf(text, 'software-engineer')).toContain('Java (core): only negated in the text');
});

test('a skill whose words are there, but not asked for, is a gap that says so', () => {
  expect(gapsOf("Requirements\n- Bachelor's degree in statistics", 'data-scientist')).toContain(
    'statistics (core): in the text only as a field of study',
  );
  expect(gapsOf('R is for us.', 'data-scientist')).toContain('R (useful): its words are in the text, but not counted');
});

test('a skill met through a narrower one is no gap', () => {
  expect(gapsOf('We use PyTorch.', 'data-scientist').join()).not.toContain('deep learning');
});
