import { stem } from '../text/stem.js';
import type { Pack } from '../pack/load.js';
import { fold } from '../text/characters.js';
import { normalize, type NormalizedText } from '../text/normalize.js';
import { tokenize } from '../text/tokenize.js';
import type { Span } from '../types.js';

const cache = new WeakMap<Pack, Map<number, ReadonlyMap<number, Span>>>();

/** The first line of a role document that has a term, as its span without the line's markup; null where none has. */
export function termStatement(pack: Pack, role: number, term: number): Span | null {
  let roles = cache.get(pack);
  if (roles === undefined) cache.set(pack, (roles = new Map()));
  let lines = roles.get(role);
  if (lines === undefined) roles.set(role, (lines = readLines(pack, role)));
  return lines.get(term) ?? null;
}

function readLines(pack: Pack, role: number): Map<number, Span> {
  const { document } = pack.data.profiles[role]!;
  const lines = new Map<number, Span>();
  const headings = new Map<number, Span>();
  let start = 0;
  for (const line of document.split('\n')) {
    const mark = /^[\s#>*+-]*/.exec(line)![0].length;
    const span = { start: start + mark, end: start + line.trimEnd().length };
    const target = line.startsWith('#') ? headings : lines;
    for (const term of termsOf(pack, line)) if (!target.has(term)) target.set(term, span);
    start += line.length + 1;
  }
  for (const [term, span] of headings) if (!lines.has(term)) lines.set(term, span);
  return lines;
}

/** The terms of a plain text, each occurrence, in their order. */
export function termsOf(pack: Pack, line: string): number[] {
  const normalized = normalize(line);
  const tokens = tokenize(normalized, pack.lexicon);
  const terms: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    const known =
      word !== 0 ? word : pack.lexicon.indexOf(stem(plainWord(normalized, tokens.starts[i]!, tokens.ends[i]!)));
    const term = pack.wordTerms[known]!;
    if (term >= 0) terms.push(term);
  }
  return terms;
}

/** The folded letters of a word of a plain text. */
function plainWord(text: NormalizedText, start: number, end: number): string {
  let word = '';
  for (let i = start; i < end; i++) word += String.fromCharCode(fold(text.codes[i]!));
  return word;
}
