import { expect, test } from 'vitest';
import { normalize } from '../../src/text/normalize.js';
import { segment, SegmentFlag } from '../../src/text/segments.js';
import { tokenize } from '../../src/text/tokenize.js';
import { holds } from '../support/properties.js';
import { segmentsOf } from '../support/reading.js';
import { smallPack } from '../support/small-taxonomy.js';
import { unicodeSoup } from '../support/texts.js';

const SEGMENTS: readonly (readonly [why: string, text: string, ...segments: string[]])[] = [
  ['a full stop before a capital ends a sentence', 'We use Java. You write code.', 'We use Java', 'You write code'],
  ['a question and an exclamation mark end one too', 'Curious? Apply! Now', 'Curious', 'Apply', 'Now'],
  ['a full stop before a small letter does not', 'approx. five years', 'approx five years'],
  ['an abbreviation does not', 'Sr. Engineer and Dr. Smith vs. Acme', 'Sr Engineer and Dr Smith vs Acme'],
  ['e.g. and i.e. do not', 'tools, e.g. Jira, i.e. Boards', 'tools e g Jira i e Boards'],
  ['U.S. does not', 'in the U.S. Army since then', 'in the U S Army since then'],
  ['Ph.D. does not', 'a Ph.D. in physics', 'a Ph D in physics'],
  ['a name with a full stop does not', 'We use Node.js. We like ASP.NET too', 'We use Node js', 'We like ASP NET too'],
  ['Node.Js in capitals does not', 'We use Node.Js daily', 'We use Node Js daily'],
  ['a decimal does not', 'about 3.5 years', 'about 3.5 years'],
  ['a lost space behind a full stop does', 'you care about.Our team grows', 'you care about', 'Our team grows'],
  ['two words that lost their break do', 'own the strategyTake the lead', 'own the strategy', 'Take the lead'],
  ['a line break before a capital does', 'Python\nJava', 'Python', 'Java'],
  [
    'a line break before a small letter does not',
    'experience with\nmachine learning',
    'experience with machine learning',
  ],
  ['a blank line does', 'experience with\n\nmachine learning', 'experience with', 'machine learning'],
  ['a line break behind a colon does', 'you will:\nwrite code', 'you will', 'write code'],
  ['each bullet is one', '- write code\n- read code\n* think', 'write code', 'read code', 'think'],
  ['each round bullet is one, lines or no lines', '• write code • read code', 'write code', 'read code'],
  ['each dash bullet after a colon is one', 'Duties:- write code;- read code', 'Duties', 'write code', 'read code'],
  [
    'each numbered item is one, without its number',
    '1. Write code\n2. Read code\n3) Think',
    'Write code',
    'Read code',
    'Think',
  ],
  [
    'numbered items that lost their breaks are found',
    'on the platform.2. Develop services.3. Test',
    'on the platform',
    'Develop services',
    'Test',
  ],
  ['the letter o as a bullet is no word', 'Skills\no Java\no Python', 'Skills', 'Java', 'Python'],
  ['a figure at the start of a sentence stays', '5 years of Java', '5 years of Java'],
  ['nothing has none', ''],
  ['signs alone have none', '— !!! •'],
];

test.each(SEGMENTS.map(([why, text, ...segments]) => [why, text, segments] as const))('%s', (_, text, segments) => {
  expect(segmentsOf(text)).toEqual(segments);
});

test.each([
  ['One. Two', 1, 0],
  ['One\nTwo', 1, SegmentFlag.Line],
  ['One\n\nTwo', 1, SegmentFlag.Line | SegmentFlag.Paragraph],
  ['One\n- Two', 1, SegmentFlag.Line | SegmentFlag.Bullet],
  ['One\n2. Two', 1, SegmentFlag.Line | SegmentFlag.Numbered],
  ['oneTwo three', 1, SegmentFlag.Fused],
  ['One', 0, SegmentFlag.Line],
])('what opens the segments of %j: number %i has the flags %i', (text, index, flags) => {
  const { lexicon, segmentWords } = smallPack();
  expect(segment(tokenize(normalize(text), lexicon), segmentWords).flags[index]).toBe(flags);
});

test('a run of words without any break is cut, so that work within a segment stays bounded', () => {
  const lengths = segmentsOf('word '.repeat(5000)).map((text) => text.split(' ').length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(256);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(5000);
});

test('segments rise, do not overlap, and are not empty', () => {
  holds(unicodeSoup, (text) => {
    const { lexicon, segmentWords } = smallPack();
    const tokens = tokenize(normalize(text), lexicon);
    const segments = segment(tokens, segmentWords);
    let end = 0;
    for (let s = 0; s < segments.count; s++) {
      expect(segments.firstTokens[s]).toBeGreaterThanOrEqual(end);
      expect(segments.endTokens[s]).toBeGreaterThan(segments.firstTokens[s]!);
      end = segments.endTokens[s]!;
    }
    expect(end).toBe(segments.count === 0 ? 0 : tokens.count);
  });
});

test('only enumerators and bullet letters are in no segment', () => {
  holds(unicodeSoup, (text) => {
    const { lexicon, segmentWords } = smallPack();
    const tokens = tokenize(normalize(text), lexicon);
    const segments = segment(tokens, segmentWords);
    let at = 0;
    for (let s = 0; s < segments.count; s++) {
      for (; at < segments.firstTokens[s]!; at++) expect(tokens.ends[at]! - tokens.starts[at]!).toBeLessThanOrEqual(2);
      at = segments.endTokens[s]!;
    }
  });
});
