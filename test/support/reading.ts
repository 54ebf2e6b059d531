import type { Lexicon } from '../../src/text/lexicon.js';
import { normalize, sourceEnd, sourceStart } from '../../src/text/normalize.js';
import { segment } from '../../src/text/segments.js';
import { tokenize } from '../../src/text/tokenize.js';
import type { Tokens } from '../../src/text/tokens.js';
import type { Pack } from '../../src/pack/load.js';
import { analyze, type AnalyzeOptions } from '../../src/extract/analyze.js';
import type { Analysis, Mention } from '../../src/types.js';
import { smallPack } from './small-taxonomy.js';

/** The plain text that `normalize` makes, as a string. */
export function plain(text: string): string {
  const { codes, length } = normalize(text);
  return codesToText(codes, 0, length);
}

export function codesToText(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(codes[i]!);
  return text;
}

/** The slice of the text as given that token `index` covers. */
export function tokenText(tokens: Tokens, index: number, text: string): string {
  return text.slice(sourceStart(tokens.text, tokens.starts[index]!), sourceEnd(tokens.text, tokens.ends[index]!));
}

/** The tokens of a text as they stand in it. */
export function tokensOf(text: string, lexicon: Lexicon = smallPack().lexicon): string[] {
  const tokens = tokenize(normalize(text), lexicon);
  return Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index, text));
}

/** The segments of a text, each as its tokens joined by spaces. */
export function segmentsOf(text: string, pack: Pack = smallPack()): string[] {
  const tokens = tokenize(normalize(text), pack.lexicon);
  const segments = segment(tokens, pack.segmentWords);
  return Array.from({ length: segments.count }, (_, s) => {
    const words: string[] = [];
    for (let i = segments.firstTokens[s]!; i < segments.endTokens[s]!; i++) words.push(tokenText(tokens, i, text));
    return words.join(' ');
  });
}

/** Reads a text with the small pack. */
export function read(text: string, options: AnalyzeOptions = {}): Analysis {
  return analyze({ text }, smallPack(), options);
}

/** `python required`, `-java preferred` (negated): the mentions of a text, in order. */
export function mentionsOf(text: string, pack: Pack = smallPack()): string[] {
  return analyze({ text }, pack).mentions.map(
    (mention) =>
      `${mention.polarity === 'negated' ? '-' : ''}${pack.data.skills[mention.skill]!.id} ${mention.strength}`,
  );
}

/** Ids of the skills that a text mentions, in order. */
export function skillsOf(text: string, pack: Pack = smallPack()): string[] {
  return analyze({ text }, pack).mentions.map((mention) => pack.data.skills[mention.skill]!.id);
}

/** The one mention of a skill in an analysis; throws where there is none. */
export function mentionOf(analysis: Analysis, id: string, pack: Pack = smallPack()): Mention {
  const found = analysis.mentions.find((mention) => pack.data.skills[mention.skill]!.id === id);
  if (found === undefined) throw new Error(`no mention of ${id}`);
  return found;
}

/** The words of a span in the text. */
export function words(
  text: string,
  span: { readonly start: number; readonly end: number } | null | undefined,
): string | null {
  return span == null ? null : text.slice(span.start, span.end);
}
