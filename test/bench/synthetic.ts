import { triggerTable } from '../../src/extract/trigger-table.js';
import { roleClaims } from '../../src/pack/claims.js';
import type { PackData, PackRole } from '../../src/pack/format.js';
import { buildPack, scoringValue, type Pack } from '../../src/pack/load.js';
import { bm25 } from '../../src/score/bm25.js';
import { scoringShare, WHOLE } from '../../src/score/numbers.js';
import { weightOfEvidence } from '../../src/taxonomy/commonness.js';
import { idf } from '../../src/taxonomy/bm25-weights.js';
import { narrow } from '../../src/text/arrays.js';
import { compilePhrases } from '../../src/text/phrase-trie.js';
import type { Phrase } from '../../src/text/phrases.js';
import type { Importance } from '../../src/types.js';

/** What a synthetic role has; each figure is the mean of the 1,016 occupations of O*NET 29.2. */
const ROLE = {
  /** Words drawn for a role document, so that it has some 200 different ones. */
  wordCount: 250,
  titleCount: 59,
  skillCount: 31,
  /** Share of its skills that are core, expected. */
  coreShare: 0.073,
  expectedShare: 0.25,
} as const;

/**
 * Zipf's law as Mandelbrot (1953) has it: the word of rank r is drawn with a probability that goes with 1 / (r + 35). With 250 draws a role the words of
 * rank 10, 100, 1,000 are then in as large a share of the role documents as in O*NET's (0.62, 0.26, 0.04).
 */
const WORD_SHIFT = 35;
/** The same for skills, of which O*NET's share in occupations is 0.21, 0.044 and 0.003 at those ranks. */
const SKILL_SHIFT = 5;
/** One in five titles of O*NET is another occupation's too, and hardly one that of more than this. */
const SHARED_TITLES = 0.18;
const MOST_SHARED = 5;
/** Words of a title: O*NET's have 1 to 6, mostly 2 and 3. */
const TITLE_LENGTHS = [1, 2, 2, 2, 2, 2, 3, 3, 3, 4] as const;
const SEED = 20_260_101;

/**
 * A pack of `roleCount` roles over the vocabulary, the skills and the numbers of another: words drawn by Zipf's law in the order of how many of its role
 * documents have them, titles made of the words of its titles, skills drawn likewise by how many of its roles ask for them. The same every time.
 */
export function syntheticPack(base: Pack, roleCount: number): PackData {
  const random = generator(SEED);
  const words = drawWords(base, roleCount, random);
  const roles = drawSkills(base, roleCount, random);
  const { titles, titleRoles } = drawTitles(base, roleCount, random);
  const { terms, lengths } = termsOf(base, words);
  const data: PackData = {
    ...base.data,
    name: `synthetic-${roleCount}`,
    digest: '',
    terms,
    roles: roles.map((role, index) => ({ ...role, length: lengths[index] })),
    outside: [],
    profiles: roles.map(({ id }) => ({ ...base.data.profiles[0], id })),
    titles: compilePhrases(titles, base.lexicon.wordCount),
    titleRoles,
    qualifiers: compilePhrases([], base.lexicon.wordCount),
    qualifierRoles: [],
    ...roleClaims(base.data.skills.length, roles),
  };
  return { ...data, triggers: triggerTable(buildPack(data)) };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws one of `items` by Zipf's law in their order. */
function zipf<T>(items: readonly T[], shift: number, random: () => number): () => T {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let rank = 0; rank < items.length; rank++) sums[rank] = sum += 1 / (rank + shift);
  return () => {
    const wanted = random() * sum;
    let low = 0;
    for (let high = items.length - 1; low < high;) {
      const middle = (low + high) >>> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return items[low];
  };
}

/** The numbers from 0 to `count` - 1, those with the greatest weight first. */
function byWeight(count: number, weight: (index: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => index).sort((a, b) => weight(b) - weight(a) || a - b);
}

/** How often each term stands in each role document, by role. */
function drawWords({ data }: Pack, roleCount: number, random: () => number): Map<number, number>[] {
  const { df, rarities } = data.terms;
  const draw = zipf(
    byWeight(df.length, (term) => df[term] + 1 - rarities[term]),
    WORD_SHIFT,
    random,
  );
  return Array.from({ length: roleCount }, () => {
    const counts = new Map<number, number>();
    // Documents are half as long to half as long again.
    const length = Math.round(ROLE.wordCount * (0.5 + random()));
    for (let i = 0; i < length; i++) {
      const term = draw();
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  });
}

/** Postings and ticks by the formulas that a pack is compiled by, each word of a document counted once per occurrence. */
function termsOf(base: Pack, words: readonly ReadonlyMap<number, number>[]) {
  const { k1, b, rarities, everyday } = base.data.terms;
  const lengths = words.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const avgdl = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const scale = scoringValue(base, 'termPoints') * scoringValue(base, 'ticksPerPoint');
  const everydayShare = scoringValue(base, 'termEveryday') / WHOLE;
  const df = new Int32Array(rarities.length);
  for (const counts of words) for (const term of counts.keys()) df[term]++;
  const ends = new Int32Array(df.length);
  for (let term = 1; term < df.length; term++) ends[term] = ends[term - 1] + df[term - 1];
  const size = ends[df.length - 1] + df[df.length - 1];
  const roles = new Int32Array(size);
  const frequencies = new Int32Array(size);
  const ticks = new Int32Array(size);
  const rarity = Array.from({ length: words.length + 1 }, (_, count) => idf(count, words.length));
  words.forEach((counts, role) => {
    for (const [term, count] of counts) {
      const at = ends[term]++;
      const telling = rarities[term] * (everyday[term] === 1 ? everydayShare : 1);
      roles[at] = role;
      frequencies[at] = count;
      ticks[at] = Math.round(scale * (rarity[df[term]] * bm25(count, lengths[role], avgdl, k1, b) * telling));
    }
  });
  // In the arrays that a compiled pack has them in.
  const stored = { roles: narrow([...roles]), ticks: narrow([...ticks]) };
  return { terms: { k1, b, avgdl, idf: rarity, df, frequencies, rarities, everyday, ...stored }, lengths };
}

/** Roles with their skills; those that more roles of the base ask for are drawn more often. */
function drawSkills(base: Pack, roleCount: number, random: () => number): Omit<PackRole, 'length'>[] {
  const { skills, roles } = base.data;
  const demand = new Float64Array(skills.length);
  for (const role of roles) for (const { skill } of role.skills) demand[skill]++;
  const order = byWeight(skills.length, (skill) => demand[skill]);
  const draw = zipf(order, SKILL_SHIFT, random);
  const least = scoringValue(base, 'skillLeastShare');
  const perWeight = scoringValue(base, 'ticksPerPoint') * scoringValue(base, 'skillPoints');
  return Array.from({ length: roleCount }, (_, index) => {
    const drawn = new Set<number>();
    while (drawn.size < ROLE.skillCount) drawn.add(draw());
    return {
      id: `synthetic-${String(index).padStart(6, '0')}`,
      title: `Synthetic ${index}`,
      titles: [],
      summary: '',
      specializes: [],
      narrows: -1,
      narrowedBy: null,
      levels: [],
      domain: [],
      skills: [...drawn].map((skill, place) => {
        const importance = importanceAt(place);
        const share = Math.max(least, demand[skill] / roles.length / 10);
        const weight = weightOfEvidence(scoringValue(base, scoringShare(importance)), share);
        return { skill, importance, weight, ticks: Math.round(perWeight * weight), quote: { start: 0, end: 0 } };
      }),
    };
  });
}

function importanceAt(place: number): Importance {
  const share = place / ROLE.skillCount;
  return share < ROLE.coreShare ? 'core' : share < ROLE.coreShare + ROLE.expectedShare ? 'expected' : 'useful';
}

/** Titles as phrases, and the roles that have each. */
function drawTitles(base: Pack, roleCount: number, random: () => number) {
  const words = base.data.roles
    .flatMap(({ title, titles }) => [title, ...titles])
    .flatMap((title) => title.toLowerCase().match(/[a-z]+/g) ?? [])
    .map((word) => base.lexicon.indexOf(word))
    .filter((word) => word > 0);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const numbers = new Map<string, number>();
  const titles: Phrase[] = [];
  const titleRoles: number[][] = [];
  for (let role = 0; role < roleCount; role++) {
    for (let count = 0; count < ROLE.titleCount;) {
      const drawn = Array.from({ length: pick(TITLE_LENGTHS) }, () => pick(words));
      let held = numbers.get(drawn.join(' '));
      // A title that is taken gets another word, as "Engineer" becomes "Process Engineer".
      while (held !== undefined && (titleRoles[held].length === MOST_SHARED || random() >= SHARED_TITLES)) {
        drawn.unshift(pick(words));
        held = numbers.get(drawn.join(' '));
      }
      if (held === undefined) {
        numbers.set(drawn.join(' '), titles.length);
        titles.push({ words: drawn, joins: drawn.slice(1).map(() => 0), payload: titles.length });
        titleRoles.push([role]);
      } else if (titleRoles[held].at(-1) === role) continue;
      else titleRoles[held].push(role);
      count++;
    }
  }
  return { titles, titleRoles };
}
