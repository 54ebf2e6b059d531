import { expect, test } from 'vitest';
import { loadPack } from '../../src/index.js';
import { spansOfTags, type AnnotatedPosting, type Sentence } from './annotated.js';
import { joinPosting, tokenSpans } from './joined.js';
import { spanErrors } from './span-errors.js';
import { KNOWLEDGE_KINDS, aliasExtractor, rolefitExtractor, trainedExtractor } from './span-extractors.js';
import { spanFigures } from './span-figures.js';

/** A sentence whose gold spans stand in brackets: `[Python] and [machine learning]`. */
function sentence(marked: string): Sentence {
  const tokens: string[] = [];
  const gold: { first: number; end: number }[] = [];
  let first = 0;
  for (const word of marked.split(' ')) {
    if (word.startsWith('[')) first = tokens.length;
    tokens.push(word.replace(/^\[|\]$/g, ''));
    if (word.endsWith(']')) gold.push({ first, end: tokens.length });
  }
  return { tokens, gold, other: [] };
}

function posting(...lines: readonly string[]): AnnotatedPosting {
  return { source: 'tech', sentences: lines.map(sentence) };
}

test('tags become spans: B opens one, so does an I behind an O, and two may touch', () => {
  expect(spansOfTags(['B', 'I', 'B', 'O', 'I', 'I'])).toEqual([
    { first: 0, end: 2 },
    { first: 2, end: 3 },
    { first: 4, end: 6 },
  ]);
  expect(spansOfTags(['O', 'O'])).toEqual([]);
});

test('exact asks for the same tokens, overlap for one token in common, each over its own side', () => {
  const gold = [
    { first: 0, end: 1 },
    { first: 2, end: 5 },
    { first: 7, end: 8 },
  ];
  const predicted = [
    { first: 0, end: 1 },
    { first: 2, end: 3 },
    { first: 4, end: 5 },
    { first: 9, end: 10 },
  ];
  const { goldCount, predictedCount, exact, overlap } = spanFigures([{ gold, predicted }]);
  expect([goldCount, predictedCount]).toEqual([3, 4]);
  expect(exact.precision).toBeCloseTo(1 / 4);
  expect(exact.recall).toBeCloseTo(1 / 3);
  expect(exact.f1).toBeCloseTo(2 / 7);
  // Three of four predicted spans touch a gold one; two of three gold ones are touched.
  expect(overlap.precision).toBeCloseTo(3 / 4);
  expect(overlap.recall).toBeCloseTo(2 / 3);
});

test('spans that only touch at their edge do not overlap; nothing predicted scores nothing', () => {
  const edge = spanFigures([{ gold: [{ first: 0, end: 2 }], predicted: [{ first: 2, end: 3 }] }]);
  expect(edge.overlap.f1).toBe(0);
  const none = spanFigures([{ gold: [{ first: 0, end: 2 }], predicted: [] }]);
  expect([none.exact.precision, none.exact.recall, none.exact.f1]).toEqual([0, 0, 0]);
});

test('characters lead back to the tokens they touch, line by line, and spans of one token count once', () => {
  const joined = joinPosting(posting('Skills', 'Java/Kotlin and REST'));
  expect(joined.text).toBe('Skills\nJava/Kotlin and REST');
  const at = (text: string) => ({ start: joined.text.indexOf(text), end: joined.text.indexOf(text) + text.length });
  expect(tokenSpans(joined, [at('Java'), at('Kotlin'), at('REST')])).toEqual([
    [],
    [
      { first: 0, end: 1 },
      { first: 2, end: 3 },
    ],
  ]);
  expect(tokenSpans(joined, [at('Skills\nJava')])).toEqual([[{ first: 0, end: 1 }], [{ first: 0, end: 1 }]]);
});

test('.NET, cut in two by the collections, is one word of the text', () => {
  const joined = joinPosting(posting('[. NET] Core', 'end . net of it'));
  expect(joined.text).toBe('.NET Core\nend .net of it');
  expect(tokenSpans(joined, [{ start: 0, end: 4 }])[0]).toEqual([{ first: 0, end: 2 }]);
  expect(tokenSpans(joined, [{ start: 5, end: 9 }])[0]).toEqual([{ first: 2, end: 3 }]);
});

test('errors are sorted into missed, false and wrong boundary, and long texts are not named', () => {
  const marked = sentence('[modern C++] or [Rust] with a [very long name of six words] for Docker');
  const predicted = [
    { first: 1, end: 2 },
    { first: 13, end: 14 },
  ];
  expect(spanErrors([{ sentence: marked, predicted }], 20, 5)).toEqual({
    missed: [{ text: 'rust', count: 1 }],
    false: [{ text: 'docker', count: 1 }],
    boundary: [{ text: 'modern c++ < c++', count: 1 }],
  });
});

test('the dictionary of train spans takes the longest, and leaves out what is mostly unmarked', () => {
  const extract = trainedExtractor([posting('[data] and [data science]', 'a [plan]', 'the plan', 'our plan')]);
  expect(extract(posting('Data Science plan for data')).spans).toEqual([
    [
      { first: 0, end: 2 },
      { first: 4, end: 5 },
    ],
  ]);
});

test('the plain aliases count every hit, the product only what is meant', () => {
  const pack = loadPack();
  const text = posting('You go far with Python and have a rest .', 'About us', 'Founded in 2001 on Java .');
  const words = (spans: readonly (readonly { first: number; end: number }[])[]): string[] =>
    spans.flatMap((list, s) => list.map(({ first, end }) => text.sentences[s].tokens.slice(first, end).join(' ')));
  expect(words(aliasExtractor(pack, KNOWLEDGE_KINDS)(text).spans)).toEqual(
    expect.arrayContaining(['Python', 'rest', 'Java']),
  );
  const own = rolefitExtractor(pack, KNOWLEDGE_KINDS)(text);
  expect(words(own.spans)).toEqual(['Python']);
  expect(own.leftOut).toEqual([false, true, true]);
});
