import { otherNumber } from './plurals.js';
import { otherSpelling } from './spellings.js';
import type { SkillSource } from './schemas.js';

/** Kinds whose aliases are English words. The names of products are written in one way only, and nobody asks for several of them. */
const SPELLED_KINDS: ReadonlySet<SkillSource['kind']> = new Set(['method', 'domain', 'hardware', 'soft-skill']);
/** Kinds whose aliases are things that are counted. */
const COUNTED_KINDS: ReadonlySet<SkillSource['kind']> = new Set(['method', 'domain', 'hardware']);

/**
 * The other ways to write an alias that no keeper has to list: British for American and back, and for a phrase that ends in a counted noun the
 * plural for the singular and back. Without the alias itself, in a fixed order.
 * @param numbered false for an alias of which each number that is meant is written down
 */
export function variantsOf(text: string, kind: SkillSource['kind'], numbered = true): string[] {
  const variants = new Set<string>();
  for (const form of [text, numbered && COUNTED_KINDS.has(kind) ? withOtherNumber(text) : null]) {
    if (form === null) continue;
    variants.add(form);
    const spelled = SPELLED_KINDS.has(kind) ? withOtherSpelling(form) : null;
    if (spelled !== null) variants.add(spelled);
  }
  variants.delete(text);
  return [...variants];
}

/** The text with its last word in the other number, where it is a phrase that ends in a counted noun. */
function withOtherNumber(text: string): string | null {
  const cut = Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1;
  const last = text.slice(cut);
  if (cut === 0 || last !== last.toLowerCase()) return null;
  const other = otherNumber(last);
  return other === null ? null : text.slice(0, cut) + other;
}

/** The text with every word in the other English, or null where none differs. A capital inside the text is a name: it stays. */
function withOtherSpelling(text: string): string | null {
  let differs = false;
  const spelled = text.replace(/[A-Za-z]+/g, (word, at: number) => {
    const other = at === 0 || word === word.toLowerCase() ? otherSpelling(word.toLowerCase()) : null;
    if (other === null) return word;
    differs = true;
    return other;
  });
  return differs ? spelled : null;
}
