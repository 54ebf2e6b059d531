import { expect, test } from 'vitest';
import { findCandidates } from '../../src/extract/candidates.js';
import { sectionCounts, type Reading } from '../../src/extract/reading.js';
import { openReading } from '../../src/extract/open.js';
import { readingWords } from '../../src/extract/words.js';
import { normalize } from '../../src/text/normalize.js';
import { Join, joinOfGap } from '../../src/text/phrases.js';
import { tokenize } from '../../src/text/tokenize.js';
import { holds } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

function open(text: string): Reading {
  const pack = smallPack();
  return openReading(text, 'text', false, undefined, pack, readingWords(pack));
}

interface Alias {
  readonly skill: number;
  readonly words: readonly number[];
  readonly joins: readonly number[];
}

/** Every alias of the small pack as word numbers, read from its text once more. */
function allAliases(): Alias[] {
  const { data, lexicon } = smallPack();
  return data.aliasTexts.map((text, alias) => {
    // Small letters, so that no capital inside a name parts it.
    const tokens = tokenize(normalize(text.toLowerCase()), lexicon);
    return {
      skill: data.aliasSkills[alias]!,
      words: Array.from(tokens.words.subarray(0, tokens.count)),
      joins: Array.from(tokens.gaps.subarray(1, tokens.count), (gap) => Math.max(0, joinOfGap(gap))),
    };
  });
}

/** Leftmost and longest, found by trying every alias at every token. */
function naiveCandidates(reading: Reading, aliases: readonly Alias[]): string[] {
  const { tokens, segments, sections } = reading;
  const found: string[] = [];
  for (let s = 0; s < segments.count; s++) {
    if (!sectionCounts(reading, s)) continue;
    const end = segments.endTokens[s]!;
    for (let i = sections.bodies[s]!; i < end;) {
      let best: Alias | null = null;
      for (const alias of aliases) {
        const { words, joins } = alias;
        if (i + words.length > end || (best !== null && words.length <= best.words.length)) continue;
        const fits = words.every((word, k) => {
          if (tokens.words[i + k] !== word) return false;
          const join = k === 0 ? Join.Space : joinOfGap(tokens.gaps[i + k]!);
          return join === Join.Space || join === joins[k - 1];
        });
        if (fits) best = alias;
      }
      if (best === null) i++;
      else {
        found.push(`${best.skill} at ${i}-${i + best.words.length}`);
        i += best.words.length;
      }
    }
  }
  return found;
}

test('the aliases of a text are those that trying every alias at every word finds', () => {
  const aliases = allAliases();
  holds(anyDocument, ({ text }) => {
    const reading = open(text);
    const found = findCandidates(reading).map(({ skill, first, end }) => `${skill} at ${first}-${end}`);
    expect(found).toEqual(naiveCandidates(reading, aliases));
  });
});

test('every alias of the pack is found where it stands alone', () => {
  const { data } = smallPack();
  data.aliasTexts.forEach((text, alias) => {
    const found = findCandidates(open(`We know\n\n${text}\n\nand more`));
    expect(found.map((candidate) => candidate.skill)).toContain(data.aliasSkills[alias]);
  });
});
