import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractReport } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import { routeOf } from '../../src/web/page/core/route.js';
import { demandGroups } from '../../src/web/page/model/demand-groups.js';
import { marksOf } from '../../src/web/page/model/marks.js';
import { neighboursOf } from '../../src/web/page/model/neighbours.js';
import { shownDocument, type Place } from '../../src/web/page/model/places.js';
import { quoteOf } from '../../src/web/page/model/quote.js';
import { blocksOf, moved } from '../../src/web/page/model/runs.js';
import { readHtml } from '../../src/readers/html.js';
import { holdsFor } from '../support/properties.js';

const pack = loadPack();
const TEXT = 'Data Engineer\n\nRequirements\n- Python or Scala, no Java\n- SQL\n\nNice to have\n- Docker\n';
const marksIn = (text: string) => {
  const analysis = analyze({ text }, pack);
  const { skills } = extractReport(analysis, pack);
  return { analysis, skills, marks: marksOf(skills, shownDocument({ text }, 'as-given')) };
};

test('marks stand on their words, and say what set them', () => {
  const { marks } = marksIn(TEXT);
  const of = (name: string) => marks.find((mark) => mark.name === name)!;
  for (const { name, start, end } of marks) expect(TEXT.slice(start, end)).toBe(name);
  expect(of('Python')).toMatchObject({
    tone: 'required',
    alternatives: ['Scala'],
    cue: { text: 'Requirements', isHeading: true },
  });
  expect(of('Java')).toMatchObject({ tone: 'denied', cue: { text: 'no', isHeading: false } });
  expect(of('Docker')).toMatchObject({ tone: 'preferred', cue: { text: 'Nice to have' } });
});

test('what is demanded stands by strength, alternatives together, what is denied apart', () => {
  const { marks, skills } = marksIn(TEXT);
  const told = demandGroups(skills, marks).map(({ tone, items }) => [
    tone,
    ...items.map(({ names }) => names.join(' or ')),
  ]);
  expect(told).toEqual([
    ['required', 'Python or Scala', 'SQL'],
    ['preferred', 'Docker'],
    ['denied', 'Java'],
  ]);
});

test('the runs of a text are the text, whatever its marks, sections and lights', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, length }));
  holdsFor(
    2000,
    fc.string({ maxLength: 60 }),
    fc.array(span, { maxLength: 8 }),
    fc.array(span, { maxLength: 4 }),
    (text, spans, sections) => {
      const within = ({ start, length }: { start: number; length: number }): Place => ({
        field: 'text',
        start: Math.min(start, text.length),
        end: Math.min(start + length, text.length),
      });
      const [mark] = marksIn('Python').marks;
      const blocks = blocksOf(
        text,
        'text',
        spans.map((entry) => ({ ...mark!, ...within(entry) })),
        sections
          .map((entry) => ({ ...within(entry), kind: 'about' as const, counts: false }))
          .sort((a, b) => a.start - b.start),
        spans.slice(0, 2).map(within),
      );
      expect(blocks.flatMap(({ runs }) => runs.map((run) => run.text)).join('')).toBe(text);
    },
  );
});

test('places follow an edit: those beside it stay on their words, those in it are gone', () => {
  const before = 'one two three';
  const places = [
    { field: 'text' as const, start: 0, end: 3 },
    { field: 'text' as const, start: 4, end: 7 },
    { field: 'text' as const, start: 8, end: 13 },
  ];
  const words = (after: string): string[] =>
    moved(places, before, after).map(({ start, end }) => after.slice(start, end));
  expect(words(before)).toEqual(['one', 'two', 'three']);
  expect(words('one tw0o three')).toEqual(['one', 'three']);
  expect(words('zero one two three')).toEqual(['one', 'two', 'three']);
  expect(words('')).toEqual([]);
});

test('a document is shown as it was typed, or as it was read', () => {
  const html = '<p>Python &amp; SQL</p>\r\n<p>Java</p>';
  const document = { text: html, view: readHtml(html, []) };
  const at = { field: 'text' as const, start: html.indexOf('Java'), end: html.indexOf('Java') + 4 };
  for (const how of ['as-given', 'as-read'] as const) {
    const shown = shownDocument(document, how);
    const { start, end } = shown.place(at);
    expect(shown.text.slice(start, end)).toBe('Java');
    expect(shown.text).not.toContain('\r');
  }
  expect(shownDocument(document, 'as-read').text).toContain('Python & SQL');
});

test('a quote has the line around its words', () => {
  const text = 'first\n- we use Python every single day of the week\nlast';
  const start = text.indexOf('Python');
  expect(quoteOf(text, { field: 'text', start, end: start + 6 }, 40)).toEqual({
    before: 'we use ',
    own: 'Python',
    after: ' every single day of the week',
  });
  expect(quoteOf(text, { field: 'text', start, end: start + 6 }, 5).after).toBe(' …');
});

test('neighbours are near, and what tells them apart is of one of the two alone', () => {
  const index = pack.roleIndex.get('principal-machine-learning-engineer')!;
  const neighbours = neighboursOf(index, pack);
  expect(neighbours[0]).toMatchObject({ id: 'machine-learning-engineer', relation: 'it narrows this one by level' });
  const names = (role: number): string[] =>
    pack.data.roles[role]!.skills.map(({ skill }) => pack.data.skills[skill]!.name);
  for (const { id, own, theirs } of neighbours) {
    const other = names(pack.roleIndex.get(id)!);
    expect(own.some((name) => other.includes(name))).toBe(false);
    expect(theirs.every((name) => other.includes(name) && !names(index).includes(name))).toBe(true);
  }
});

test.each([
  ['', { view: 'match', role: null }],
  ['#/fit/data-engineer', { view: 'fit', role: 'data-engineer' }],
  ['#/roles', { view: 'roles', role: null }],
  ['#/match/data-engineer', { view: 'match', role: null }],
  ['#/roles/<b>', { view: 'match', role: null }],
  ['#/nothing', { view: 'match', role: null }],
])('the address %s leads to a view', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});
