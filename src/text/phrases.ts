import type { Numbers } from './arrays.js';
import { Gap, type Tokens } from './tokens.js';

/** How two words of a phrase may be joined, as the phrase was written. */
export const Join = { Space: 0, Slash: 1, Dot: 2, And: 3, Other: 4, Comma: 5, Colon: 6 } as const;

/** A phrase as numbers: its words, the joins between them (one fewer), and what it stands for. */
export interface Phrase {
  readonly words: ArrayLike<number>;
  readonly joins: ArrayLike<number>;
  readonly payload: number;
}

/**
 * Many phrases as one trie over word numbers, in flat arrays. Nodes are numbered breadth first: those of the first words from 1 to
 * `rootCount`, then edge `e` leads to node `rootCount + 1 + e`.
 */
export interface PhraseTrie {
  /** Node of each word number that begins a phrase; 0 for the others. */
  readonly roots: Numbers;
  readonly rootCount: number;
  /** First edge and first ending of each node, side by side; two more entries close the last. Node 0 is unused. */
  readonly nodes: Numbers;
  /** Word of each edge; ascending within a node. */
  readonly edgeWords: Numbers;
  /** Joins of each ending, three bits each, the first lowest. */
  readonly endJoins: Int32Array;
  /** The payload of each ending, and 1 more: 0 is a payload of -1, which shields. */
  readonly payloads: Numbers;
}

/** Many phrases, ready for look-up. */
export interface PhraseTable {
  /** Not 0 for each word number that begins a phrase. */
  readonly begins: Numbers;
  /**
   * The longest phrase that begins at token `index` and ends before token `limit`, or -1.
   * After a hit `table.end` is the token behind it; its payload is returned.
   */
  longestAt(tokens: Tokens, index: number, limit: number): number;
  /** The payload of the phrase that is this one word, or -1. */
  alone(word: number): number;
  /** Calls back for each word that is a phrase by itself, with 0, and for each two words that begin one. */
  eachBeginning(visit: (first: number, second: number) => void): void;
  /** Token index behind the last hit of `longestAt`. */
  end: number;
}

/** Bits of a join where several are one number. */
export const JOIN_BITS = 3;
export const JOIN_MASK = 7;
/** Joins that are kept; those of longer phrases count as plain spaces. */
export const MAX_JOINS = 10;
/** Nodes of fewer edges than this are searched one by one. */
const LINEAR_SEARCH = 8;

const JOINABLE =
  Gap.Space | Gap.Hyphen | Gap.Slash | Gap.Dot | Gap.And | Gap.Newline | Gap.Other | Gap.Fused | Gap.Comma | Gap.Colon;

/** Brackets may be part of a name: `510(k)`, `Certified Public Accountant (CPA)`. */
const BRACKETS = Gap.Open | Gap.Close | Gap.Space;

/** How a text joins two tokens: a `Join`, or -1 where no phrase may run across. */
export function joinOfGap(gap: number): number {
  if (gap === Gap.Space || gap === Gap.Hyphen || gap === 0) return Join.Space;
  if ((gap & ~JOINABLE) !== 0 || gap & Gap.Fused) return (gap & ~BRACKETS) === 0 ? Join.Other : -1;
  if (gap & Gap.Comma) return Join.Comma;
  if (gap & Gap.Colon) return Join.Colon;
  if (gap & Gap.Slash) return Join.Slash;
  if (gap & Gap.Dot) return gap & Gap.Newline ? -1 : Join.Dot;
  if (gap & Gap.And) return Join.And;
  if (gap & Gap.Other) return Join.Other;
  return Join.Space;
}

/**
 * Opens a trie for look-ups.
 * @param commas `as-written` (default): a comma in the text needs one in the phrase; `ignored`: it counts as a space
 */
export function openPhrases(trie: PhraseTrie, commas: 'as-written' | 'ignored' = 'as-written'): PhraseTable {
  const looseCommas = commas === 'ignored';
  const { roots, rootCount, nodes, edgeWords, endJoins, payloads } = trie;

  /** Node that `word` leads to from `node`, or 0. */
  const child = (node: number, word: number): number => {
    let low = nodes[2 * node]!;
    let high = nodes[2 * node + 2]!;
    while (high - low > LINEAR_SEARCH) {
      const middle = (low + high) >>> 1;
      if (edgeWords[middle]! < word) low = middle + 1;
      else high = middle + 1;
    }
    for (; low < high; low++) if (edgeWords[low] === word) return rootCount + 1 + low;
    return 0;
  };

  /** The ending of a node whose joins the text honours: a plain space always does, else only the same join; or -1. */
  const accepted = (node: number, joins: number, joinCount: number): number => {
    const stop = nodes[2 * node + 3]!;
    for (let e = nodes[2 * node + 1]!; e < stop; e++) {
      let k = 0;
      for (let text = joins, alias = endJoins[e]!; k < joinCount; k++, text >>>= JOIN_BITS, alias >>>= JOIN_BITS) {
        const join = text & JOIN_MASK;
        if (join !== Join.Space && join !== (alias & JOIN_MASK)) break;
      }
      if (k === joinCount) return e;
    }
    return -1;
  };

  const table: PhraseTable = {
    begins: roots,
    end: 0,
    alone(word) {
      const node = roots[word]!;
      return node === 0 || nodes[2 * node + 1] === nodes[2 * node + 3] ? -1 : payloads[nodes[2 * node + 1]!]! - 1;
    },
    eachBeginning(visit) {
      for (let word = 1; word < roots.length; word++) {
        const node = roots[word]!;
        if (node === 0) continue;
        if (nodes[2 * node + 1] !== nodes[2 * node + 3]) visit(word, 0);
        for (let edge = nodes[2 * node]!; edge < nodes[2 * node + 2]!; edge++) visit(word, edgeWords[edge]!);
      }
    },
    longestAt(tokens, index, limit) {
      const { words, gaps } = tokens;
      let node = roots[words[index]!]!;
      let best = -1;
      let joins = 0;
      let joinCount = 0;
      for (let i = index; node !== 0;) {
        const end = nodes[2 * node + 1]!;
        if (end !== nodes[2 * node + 3]) {
          // Where the text has nothing but spaces, every ending is honoured.
          const e = joins === 0 ? end : accepted(node, joins, joinCount);
          if (e !== -1) {
            best = e;
            table.end = i + 1;
          }
        }
        i++;
        if (i >= limit || words[i] === 0) break;
        if (nodes[2 * node] === nodes[2 * node + 2]) break;
        node = child(node, words[i]!);
        if (node === 0) break;
        let join = joinOfGap(gaps[i]!);
        if (looseCommas && join === Join.Comma) join = Join.Space;
        if (join < 0) break;
        if (joinCount < MAX_JOINS) joins |= join << (joinCount++ * JOIN_BITS);
        else if (join !== Join.Space) break;
      }
      return best === -1 ? -1 : payloads[best]! - 1;
    },
  };
  return table;
}
