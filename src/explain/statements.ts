import { termsOf } from '../extract/line-terms.js';
import type { Pack } from '../pack/load.js';
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
