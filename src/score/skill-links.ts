import { scoringValue, type Pack } from '../pack/load.js';
import { foldedWord } from '../text/folded.js';
import { normalize } from '../text/normalize.js';
import { rememberingStem, stem } from '../text/stem.js';
import { FUNCTION_WORDS, STOP_WORDS } from '../text/stop-words.js';
import { tokenize } from '../text/tokenize.js';
import type { Tokens } from '../text/tokens.js';
import { logarithm } from './logarithm.js';
import { WHOLE } from './numbers.js';
import { phraseHas, phraseIndex, type OwnedPhrase, type PhraseIndex } from './phrase-index.js';

/** A skill that a sentence speaks of, in its own words or in others. Its score is the sum of its two parts, in ticks. */
export interface SkillLink {
  readonly skill: number;
  readonly ticks: number;
  /** The name of the skill that is most like the sentence: what it earns, and which of its words the sentence has. */
  readonly name: { readonly text: string; readonly ticks: number; readonly words: readonly string[] };
  /** What it earns for being mentioned. */
  readonly mention: number;
}

/** The one half of Robertson and Sparck Jones (1976). */
const SMOOTHING = 0.5;
/** Links that are given where nothing else is asked for. */
const DEFAULT_MOST = 5;

interface Numbers {
  readonly small: number;
  readonly given: number;
  readonly own: number;
  readonly proper: number;
  readonly least: number;
  readonly name: number;
  readonly mention: number;
}

/** The names of the skills that may be linked, by their words. */
interface Names {
  readonly index: PhraseIndex;
  readonly texts: readonly string[];
  readonly numbers: Numbers;
}

const known = new WeakMap<Pack, Names>();

function namesOf(pack: Pack): Names {
  let names = known.get(pack);
  if (names === undefined) {
    const { skills, aliasSkills, aliasTexts } = pack.data;
    const stemOf = rememberingStem();
    const phrases: OwnedPhrase[] = [];
    const texts: string[] = [];
    const add = (owner: number, rank: number, text: string): void => {
      const stems = isLinked(pack, owner) ? [...stemsOf(text, pack, stemOf).keys()] : [];
      if (stems.length === 0) return;
      phrases.push({ owner, rank, stems });
      texts.push(text);
    };
    const aliases = Array.from(aliasSkills, (owner, alias) => ({ owner, alias })).sort(
      (a, b) => a.owner - b.owner || a.alias - b.alias,
    );
    let next = 0;
    skills.forEach(({ name }, owner) => {
      add(owner, 0, name);
      for (; aliases[next]?.owner === owner; next++)
        if (aliasTexts[aliases[next]!.alias] !== name) add(owner, 1, aliasTexts[aliases[next]!.alias]!);
    });
    const share = (name: string): number => scoringValue(pack, name) / WHOLE;
    const ticks = (name: string): number => scoringValue(pack, name) * scoringValue(pack, 'ticksPerPoint');
    names = {
      index: phraseIndex(phrases, (df) => logarithm(1 + (skills.length - df + SMOOTHING) / (df + SMOOTHING))),
      texts,
      numbers: {
        small: share('linkSmallTalk'),
        given: share('linkGivenLacks'),
        own: share('linkOwnLacks'),
        proper: share('linkProper'),
        least: scoringValue(pack, 'linkEvidence'),
        name: ticks('linkNamePoints'),
        mention: ticks('linkMentionPoints'),
      },
    };
    known.set(pack, names);
  }
  return names;
}

/** Of a pack of ESCO only its own skills are linked, not those by which rolefit reads. */
function isLinked({ data }: Pack, skill: number): boolean {
  return data.origin?.name !== 'ESCO' || data.skills[skill]!.codes?.esco !== undefined;
}

/** The stems of a text that are no function words, each with the first word that has it. */
function stemsOf(text: string, pack: Pack, stemOf: typeof stem): Map<string, string> {
  const tokens: Tokens = tokenize(normalize(text), pack.lexicon);
  const stems = new Map<string, string>();
  for (let i = 0; i < tokens.count; i++) {
    const word = foldedWord(tokens, i);
    const own = FUNCTION_WORDS.has(word) ? null : stemOf(word);
    if (own !== null && !stems.has(own)) stems.set(own, word);
  }
  return stems;
}

/**
 * Ranks the skills that a sentence speaks of, by the likeness of the name of each that is most like it (Tversky 1977, over words weighted by their
 * rarity; a name that the sentence has all of, however long the sentence), less where little was found at all; and by whether it is mentioned. In a pack of ESCO only its own skills are linked.
 * @param mentioned skills that the extractor found in the sentence
 */
export function linkSkills(
  sentence: string,
  mentioned: Iterable<number>,
  pack: Pack,
  most = DEFAULT_MOST,
): SkillLink[] {
  const { index, texts, numbers } = namesOf(pack);
  const words = stemsOf(sentence, pack, stem);
  const common = new Map<number, number>();
  let whole = 0;
  for (const [own, word] of words) {
    const number = index.numbers.get(own);
    if (number === undefined) continue;
    const weight = index.rarities[number]! * (STOP_WORDS.has(word) ? numbers.small : 1);
    whole += weight;
    for (let i = index.starts[number]!; i < index.starts[number + 1]!; i++) {
      const phrase = index.phrases[i]!;
      common.set(phrase, (common.get(phrase) ?? 0) + weight);
    }
  }
  const best = new Map<number, { phrase: number; share: number }>();
  for (const [phrase, weight] of common) {
    const lacks = numbers.given * (whole - weight) + numbers.own * Math.max(0, index.weights[phrase]! - weight);
    const proper = index.ranks[phrase] === 0 ? 1 + numbers.proper : 1;
    const share = (weight / (weight + lacks)) * (weight / (weight + numbers.least)) * proper;
    const owner = index.owners[phrase]!;
    const held = best.get(owner);
    if (held === undefined || share > held.share || (share === held.share && phrase < held.phrase))
      best.set(owner, { phrase, share });
  }
  const { skills } = pack.data;
  const named = new Set([...mentioned].filter((skill) => isLinked(pack, skill)));
  const found = [...new Set([...best.keys(), ...named])].map((skill) => {
    const earned = Math.round(numbers.name * (best.get(skill)?.share ?? 0));
    const mention = named.has(skill) ? numbers.mention : 0;
    return { skill, earned, mention, ticks: earned + mention };
  });
  found.sort((a, b) => b.ticks - a.ticks || (skills[a.skill]!.id < skills[b.skill]!.id ? -1 : 1));
  return found.slice(0, most).map(({ skill, earned, mention, ticks }): SkillLink => {
    const phrase = best.get(skill)?.phrase;
    const own =
      phrase === undefined
        ? []
        : [...words].filter(
            ([stemmed]) => phraseHas(index, index.numbers.get(stemmed) ?? 0, phrase) && index.numbers.has(stemmed),
          );
    return {
      skill,
      ticks,
      name: { text: phrase === undefined ? '' : texts[phrase]!, ticks: earned, words: own.map(([, word]) => word) },
      mention,
    };
  });
}
