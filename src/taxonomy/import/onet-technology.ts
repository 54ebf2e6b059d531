import { distinct, type ReleaseSkill } from './release.js';

/** A first word is a maker's name where so many technologies begin with it. */
const MAKER_MIN_COUNT = 5;
/** Words behind a name that say what it is. */
const KIND_WORDS = /\s+(?:software|applications?|systems?|suite|platform)$/i;

/**
 * The technologies of a release as skills: `Structured query language SQL`, `IBM SPSS Statistics`, `Amazon Web Services AWS software`. Their other
 * names are those without the word for what they are, without the maker, and the abbreviation behind the words that it abbreviates.
 */
export function readTechnologies(examples: readonly string[]): ReleaseSkill[] {
  const names = [...new Set(examples)].sort();
  const counts = new Map<string, number>();
  for (const name of names) {
    const first = name.split(' ')[0]!;
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const isMaker = (word: string): boolean => /^[A-Z]/.test(word) && (counts.get(word) ?? 0) >= MAKER_MIN_COUNT;
  return names.map((name) => ({
    key: name,
    name,
    kind: 'tool',
    aliases: distinct(otherNames(name, isMaker), [name]),
    broader: [],
    about: '',
    code: null,
  }));
}

function otherNames(name: string, isMaker: (word: string) => boolean): string[] {
  const found: string[] = [];
  const short = name.replace(KIND_WORDS, '');
  const isNamed = /[A-Z]/.test(short);
  if (short !== name && isNamed) found.push(short);
  const words = (isNamed ? short : name).replace(/^The /, '').split(' ');
  const last = words.at(-1)!;
  const before = words.slice(0, -1);
  if (before.length > 1 && abbreviates(last, before)) found.push(before.join(' '), last);
  if (words.length > 1 && isMaker(words[0]!)) {
    const own = words.slice(1).join(' ');
    if (/[A-Z]/.test(own)) found.push(own);
  }
  return found;
}

/** True for capitals that stand for the words, each for one of them in order: SQL for Structured query language. */
function abbreviates(capitals: string, words: readonly string[]): boolean {
  if (!/^[A-Z][A-Z\d]+$/.test(capitals)) return false;
  const initials = words.flatMap((word) => word.split(/[-/]/)).map((word) => word.charAt(0).toUpperCase());
  let at = 0;
  for (const letter of capitals) {
    const next = initials.indexOf(letter, at);
    if (next >= 0) at = next + 1;
    else if (!words.some((word) => word.toUpperCase().includes(letter))) return false;
  }
  return initials[0] === capitals.charAt(0);
}
