import { Shape } from '../text/tokens.js';
import type { Reading } from './reading.js';

/** Longest text that is told by single words of other languages, in words; in a longer one the share of English words tells. */
const MAX_WORDS = 150;
/** Fewest different words of other languages, and fewest of them and of words that are not known at all, that make a text one in another language. */
const MIN_FOREIGN = 2;
const MIN_STRANGE = 3;
/** So many of them stand against an English word. */
const PER_ENGLISH = 2;
/** A word that is not known says something from this length on. */
const MIN_LENGTH = 4;

/** Common words of other languages that are none in English, in small letters: German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish. */
const FOREIGN: ReadonlySet<string> = new Set(
  `und oder wir sie ihr ihre ihren unser unsere unserem unseren dein deine deinen für mit eine einen einem einer dem den auf bei bist hast haben wird werden sind nicht
  zum zur durch sowie auch über gesucht der das von
  nous vous notre votre nos vos avec pour dans une sur aux êtes sont et les des du ou chez ans à
  nuestro nuestra para con los las una del por y sus eres tienes más años el en de
  un uno gli della delle nel nella che sono sei il di anni
  você nós nosso nossa uma dos das pelo pela são não um
  wij jij jouw ons onze een het voor bij zijn naar ook als bent hebt jaar
  och för att som med till vår vårt ett är inom og til på deg av
  oraz dla przy się nie do ze na lub naszego`.split(/\s+/),
);
/** English words that other languages have too. */
const SHARED: ReadonlySet<string> = new Set(['in', 'a', 'an', 'as', 'on', 'or', 'so', 'no', 'at', 'for', 'is']);

/** True for a text of a few sentences in another language: its small words are those of one, and English has hardly any in it. */
export function readsForeign({ tokens, words }: Reading): boolean {
  if (tokens.count > MAX_WORDS) return false;
  const { codes } = tokens.text;
  const foreign = new Set<string>();
  let strangeCount = 0;
  let englishCount = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i]!;
    const end = tokens.ends[i]!;
    const isSmall = tokens.shapes[i] === Shape.Lower;
    const text =
      isSmall || words.isEnglish[tokens.words[i]!] === 1
        ? String.fromCharCode(...codes.subarray(start, Math.min(end, start + 12)))
        : '';
    if (isSmall && FOREIGN.has(text)) foreign.add(text);
    else if (words.isEnglish[tokens.words[i]!] === 1) englishCount += SHARED.has(text) ? 0 : 1;
    else if (isSmall && tokens.words[i] === 0 && end - start >= MIN_LENGTH) strangeCount++;
  }
  const count = foreign.size + strangeCount;
  return foreign.size >= MIN_FOREIGN && count >= MIN_STRANGE && count > englishCount * PER_ENGLISH;
}
