import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { contributionsTo, scoreRoles } from '../../src/score/ledger.js';
import type { Document, Part } from '../../src/types.js';
import { holds } from '../support/properties.js';
import { smallPack, packWith, smallSource } from '../support/small-taxonomy.js';
import { anyDocument, PLAIN_ALIASES } from '../support/texts.js';

/** Points that a role earns in a part, by entry. */
function pointsOf(document: Document, role: string, part: Part, pack = smallPack()): number[] {
  return contributionsTo(analyze(document, pack), pack, pack.roleIndex.get(role)!)
    .filter((entry) => entry.part === part)
    .map((entry) => entry.ticks / 10_000);
}

/** Ticks per skill of a role. */
function skillsOf(text: string, role: string): Map<string, number> {
  const pack = smallPack();
  const index = pack.roleIndex.get(role)!;
  const { skills } = pack.data.roles[index]!;
  return new Map(
    contributionsTo(analyze({ text }, pack), pack, index)
      .filter((entry) => entry.part === 'skills')
      .map((entry) => [pack.data.skills[skills[entry.key]!.skill]!.id, entry.ticks]),
  );
}

test('repeating a mention never takes skill ticks away, and never gives more than the saturation allows', () => {
  const names = fc.array(fc.constantFrom(...PLAIN_ALIASES.map(([name]) => name)), { minLength: 1, maxLength: 5 });
  holds(
    names,
    fc.integer({ min: 2, max: 6 }),
    fc.constantFrom('Requirements', 'Nice to have', 'Responsibilities', 'Skills'),
    (list, times, heading) => {
      const lines = list.map((name) => `- We use ${name} daily\n`).join('');
      for (const { id } of smallPack().data.roles) {
        const once = skillsOf(`${heading}\n${lines}`, id);
        const often = skillsOf(`${heading}\n${lines.repeat(times)}`, id);
        expect([...often.keys()]).toEqual([...once.keys()]);
        for (const [skill, ticks] of once) {
          expect(often.get(skill)).toBeGreaterThanOrEqual(ticks);
          expect(often.get(skill)).toBeLessThanOrEqual(ticks * 5 + 2);
        }
      }
    },
  );
});

/** What a quantity counts with the k3 of the small taxonomy. */
const saturated = (quantity: number): number => (quantity * 3) / (2 + quantity);

test('a skill earns by the strength of its mention', () => {
  const required = skillsOf('Requirements\n- Python', 'data-scientist').get('python')!;
  expect(skillsOf('We use Python', 'data-scientist').get('python')).toBe(Math.round(required * saturated(0.8)));
  expect(skillsOf('Nice to have\n- Python', 'data-scientist').get('python')).toBe(
    Math.round(required * saturated(0.6)),
  );
});

test('core skills that are not there speak against the role, each its part; a narrower one clears one', () => {
  const { skills } = smallPack().data.roles[smallPack().roleIndex.get('data-scientist')!]!;
  const core = skills.filter(({ importance }) => importance === 'core').length;
  const absent = pointsOf({ text: 'We write code.' }, 'data-scientist', 'absent');
  expect(absent).toEqual(Array(core).fill(Math.round(-40_000 / core) / 10_000));
  expect(pointsOf({ text: 'We use PyTorch.' }, 'data-scientist', 'absent').length).toBe(core - 1);
});

test('a denied skill earns nothing', () => {
  expect(skillsOf('No Python needed', 'data-scientist').has('python')).toBe(false);
});

test('a narrower skill earns a share of each broader one', () => {
  const full = skillsOf('Requirements\n- machine learning and deep learning', 'data-scientist');
  const through = skillsOf('Requirements\n- PyTorch', 'data-scientist');
  expect(through.get('deep-learning')).toBe(Math.round(full.get('deep-learning')! * 0.4));
  expect(through.get('machine-learning')).toBe(Math.round(full.get('machine-learning')! * 0.16));
});

test('of a skill itself and a narrower one the greater counts, not the sum', () => {
  const alone = skillsOf('Requirements\n- deep learning', 'data-scientist').get('deep-learning');
  expect(skillsOf('Requirements\n- deep learning and PyTorch', 'data-scientist').get('deep-learning')).toBe(alone);
});

test('a title earns once, where it says most', () => {
  const text = 'We are looking for a data scientist. The data scientist writes code.';
  expect(pointsOf({ text }, 'data-scientist', 'title')).toEqual([4]);
  expect(pointsOf({ title: 'Data Scientist', text }, 'data-scientist', 'title')).toEqual([12]);
});

test("a narrower role takes its broader role's title only where its narrowing shows", () => {
  const text = 'We write code.';
  expect(pointsOf({ title: 'Software Engineer', text }, 'principal-software-engineer', 'title')).toEqual([]);
  expect(
    pointsOf(
      { title: 'Principal Engineer, Software Engineer', text: 'We write Java.' },
      'principal-software-engineer',
      'title',
    ),
  ).toEqual([12]);
  expect(pointsOf({ title: 'Data Scientist', text }, 'industrial-data-scientist', 'title')).toEqual([]);
  expect(pointsOf({ title: 'Data Scientist', text: 'PLC and SCADA' }, 'industrial-data-scientist', 'title')).toEqual([
    12,
  ]);
});

test.each([
  ['Staff Engineer', 'Java', [6], []],
  ['Staff Nurse', 'care', [], [-8]],
  ['Junior Engineer', 'Java', [], [-8]],
  ['Engineer', 'Java', [], [-8]],
])('the level of %j beside %s speaks for and against a role of a level: %j, %j', (title, craft, level, against) => {
  const document = { title, text: `We do ${craft}.` };
  expect([
    pointsOf(document, 'principal-software-engineer', 'level'),
    pointsOf(document, 'principal-software-engineer', 'against'),
  ]).toEqual([level, against]);
});

test.each([
  ['nothing of it', 'We write code.', [], [-8]],
  ['one skill of it', 'We use SCADA.', [], [-8]],
  ['two skills of it', 'We use Python, SCADA and PLC.', [2.5, 2.5], []],
  ['two skills of it and none of the broader role', 'We use SCADA and PLC.', [], [-8]],
  ['more skills than count', 'Python, SCADA, PLC, manufacturing and predictive maintenance.', [2.5, 2.5, 2.5], []],
  ['only denials of it', 'No SCADA. No PLC.', [], [-8]],
])('a domain with %s', (_, text, domain, against) => {
  expect([
    pointsOf({ text }, 'industrial-data-scientist', 'domain'),
    pointsOf({ text }, 'industrial-data-scientist', 'against'),
  ]).toEqual([domain, against]);
});

test('a role that narrows nothing has neither level nor domain', () => {
  for (const part of ['level', 'domain', 'against'] as const)
    expect(pointsOf({ title: 'Staff Engineer', text: 'SCADA and PLC' }, 'data-scientist', part)).toEqual([]);
});

test('what is worth nothing is not entered', () => {
  const source = smallSource();
  const pack = packWith({
    scoring: { ...source.scoring, titlePoints: { ...source.scoring['titlePoints']!, value: 0 } },
  });
  expect(pointsOf({ title: 'Data Scientist', text: 'We write code.' }, 'data-scientist', 'title', pack)).toEqual([]);
});

test('a role scores the same, whatever other roles the ledger holds', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const analysis = analyze(document, pack);
    const sums = pack.data.roles.map((_, role) =>
      contributionsTo(analysis, pack, role).reduce((sum, entry) => sum + entry.ticks, 0),
    );
    expect([...scoreRoles(analysis, pack)]).toEqual(sums);
  });
});
