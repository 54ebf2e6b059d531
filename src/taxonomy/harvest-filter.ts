import { isCommonWord } from './common-words.js';
import { Known, type HarvestPhrase } from './harvest-phrases.js';
import { AD_WORDS, GENERIC_WORDS, JOB_WORDS, LEADING_WORDS, PLACES } from './harvest-words.js';
import { otherNumber } from './plurals.js';
import { FUNCTION_WORDS } from '../text/stop-words.js';

/** False for what is known, common, or something else than a skill. */
export function isProposable(
  { words, things, methods, cue }: HarvestPhrase,
  known: ReadonlySet<string>,
  names: ReadonlySet<string>,
): boolean {
  const beside = things + methods;
  const open = words.filter(({ known }) => known === Known.No);
  if (open.length === 0) return false;
  const phrase = folded(words.map(({ text }) => text).join(' '));
  if (isKnownPhrase(phrase, known) || PLACES.has(phrase) || !/\p{L}{2}|\p{L}.*\d/u.test(phrase)) return false;
  if (
    words.some(({ text }) => AD_WORDS.has(text.toLowerCase().replace(/['’]/g, ''))) ||
    JOB_WORDS.has(words.at(-1)!.text.toLowerCase())
  )
    return false;
  if (open.every(({ text, name }) => isPlain(text) && !(name && things > 0 && words.length === 1 && !isEmpty(text))))
    return false;
  // Beside a known part, what is left must be a name of its own.
  if (open.length < words.length && !open.every(({ name, text }) => name && !isPlain(text))) return false;
  if (words.some(({ text }) => /['’]s$/.test(text))) return false;
  if (words.some(({ text }) => isTwoWordsInOne(text) || /\.(?:com|org|net|io|co|de)$|^\d|^LI-/i.test(text)))
    return false;
  if (beside === 0 && names.has(phrase)) return false;
  return words.every(({ name }) => name) || ((beside > 0 || cue !== null) && words.length > 0);
}

/** True for a word that says nothing even between tools: `Integration`, `Where`. */
function isEmpty(text: string): boolean {
  const word = text.toLowerCase();
  return (
    GENERIC_WORDS.has(word) || GENERIC_WORDS.has(`${word}s`) || LEADING_WORDS.has(word) || FUNCTION_WORDS.has(word)
  );
}

function isPlain(text: string): boolean {
  const word = text.toLowerCase();
  return GENERIC_WORDS.has(word) || word.split('-').every((part) => part.length < 2 || isCommonWord(part));
}

/** True for two words that lost the space between them, one of them an everyday one: `segmentManage`, `DBAExcellent`. */
function isTwoWordsInOne(text: string): boolean {
  const parts = text.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{4,})/u);
  if (parts.length < 2) return false;
  const isOrdinary = (part: string): boolean => isCommonWord(part) || AD_WORDS.has(part.toLowerCase());
  return (
    (/^\p{Ll}/u.test(text) && parts[0]!.length > 2 && isOrdinary(parts[0]!)) ||
    (parts.at(-1)!.length > 5 && isOrdinary(parts.at(-1)!)) ||
    parts.every(isOrdinary)
  );
}

/** True for an alias, also in its other number or with a word behind it that changes nothing. */
function isKnownPhrase(phrase: string, known: ReadonlySet<string>): boolean {
  const words = phrase.split(' ');
  for (let length = words.length; length > 0; length--) {
    if (length < words.length && !GENERIC_WORDS.has(words[length]!)) return false;
    const head = words.slice(0, length).join(' ');
    const last = words[length - 1]!;
    const other = otherNumber(last) ?? (last.endsWith('s') ? last.slice(0, -1) : `${last}s`);
    if (known.has(head) || known.has([...words.slice(0, length - 1), other].join(' '))) return true;
  }
  return false;
}

/** A phrase as aliases are compared: small letters, no apostrophes, hyphens and slashes as spaces. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s/-]+/g, ' ')
    .trim();
}

