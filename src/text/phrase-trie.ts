import { integers, narrow, type Numbers } from './arrays.js';
import { JOIN_BITS, MAX_JOINS, type Phrase, type PhraseTrie } from './phrases.js';

/** Least slots of the table that a trie is made with. */
const MIN_SLOTS = 16;

/** Many phrases side by side, without an object for each: `words[starts[i]..starts[i + 1])` are those of phrase `i`. */
export interface PhraseList {
  readonly starts: number[];
  readonly words: number[];
  /** The joins of each phrase as one number, three bits each, the first lowest. */
  readonly joins: number[];
  readonly payloads: number[];
}

export function phraseList(): PhraseList {
  return { starts: [0], words: [], joins: [], payloads: [] };
}

/** Adds a phrase of the first `length` of these words, its joins as one number. */
export function addPhrase(
  list: PhraseList,
  words: ArrayLike<number>,
  length: number,
  joins: number,
  payload: number,
): void {
  for (let i = 0; i < length; i++) list.words.push(words[i]!);
  list.starts.push(list.words.length);
  list.joins.push(joins);
  list.payloads.push(payload);
}

/** Puts phrases into a trie. Of two equal phrases the first stays. */
export function compilePhrases(phrases: readonly Phrase[], wordCount: number): PhraseTrie {
  const list = phraseList();
  for (const { words, joins, payload } of phrases) addPhrase(list, words, words.length, packJoins(joins), payload);
  return compileList(list, wordCount);
}

function packJoins(joins: ArrayLike<number>): number {
  let bits = 0;
  for (let i = 0; i < Math.min(joins.length, MAX_JOINS); i++) bits |= joins[i]! << (i * JOIN_BITS);
  return bits;
}

/** The same for phrases side by side. */
export function compileList(list: PhraseList, wordCount: number): PhraseTrie {
  const { parents, words, lasts } = growBranches(list);
  const count = parents.length;
  const { firstEnds, nextEnds } = endsOf(list, lasts, count);
  // Children side by side: sorted by word first, then, in that order, by parent.
  const byParent = countingSort(parents, count, countingSort(words, wordCount + 1, null));
  const firsts = new Int32Array(count + 1);
  for (let node = 1; node < count; node++) firsts[parents[node]! + 1]!++;
  for (let node = 0; node < count; node++) firsts[node + 1]! += firsts[node]!;
  const rootCount = firsts[1]!;
  const roots = new Int32Array(wordCount + 1);
  const edgeWords = new Int32Array(count - 1 - rootCount);
  const nodes = new Int32Array(2 * count + 2);
  const endJoins: number[] = [];
  const payloads: number[] = [];
  const queue = new Int32Array(count);
  let length = 0;
  for (let at = 0; at < rootCount; at++) {
    queue[length++] = byParent[at]!;
    roots[words[byParent[at]!]!] = length;
  }
  for (let i = 0, edges = 0; i < count; i++) {
    nodes[2 * i + 2] = edges;
    nodes[2 * i + 3] = payloads.length;
    const node = queue[i]!;
    if (i === count - 1) break;
    for (let end = firstEnds[node]!; end >= 0; end = nextEnds[end]!) {
      endJoins.push(list.joins[end]!);
      payloads.push(list.payloads[end]! + 1);
    }
    for (let at = firsts[node]!; at < firsts[node + 1]!; at++) {
      queue[length++] = byParent[at]!;
      edgeWords[edges++] = words[byParent[at]!]!;
    }
  }
  return {
    roots: narrowed(roots),
    rootCount,
    nodes: narrowed(nodes),
    edgeWords: narrowed(edgeWords),
    endJoins: integers(endJoins),
    payloads: narrow(payloads),
  };
}

/** As `narrow`, of numbers that are in the wider kind of array already. */
function narrowed(numbers: Int32Array): Numbers {
  let all = 0;
  for (let i = 0; i < numbers.length; i++) all |= numbers[i]!;
  return all < 1 << 16 ? Uint16Array.from(numbers) : numbers;
}

/** The nodes of a trie as they are met, from 1 on: parent and word of each; and the last node of each phrase, 0 for one without a word. */
function growBranches({ starts, words: all }: PhraseList): {
  readonly parents: readonly number[];
  readonly words: readonly number[];
  readonly lasts: Int32Array;
} {
  const parents = [0];
  const words = [0];
  // An open-addressing table of children, by parent and word.
  let size = MIN_SLOTS;
  while (size < 2 * all.length) size *= 2;
  const slots = new Int32Array(size);
  const lasts = new Int32Array(starts.length - 1);
  for (let phrase = 0; phrase < lasts.length; phrase++) {
    let node = 0;
    for (let at = starts[phrase]!; at < starts[phrase + 1]!; at++) {
      const word = all[at]!;
      let slot = (Math.imul(Math.imul(node, 0x9e3779b1) + word, 0x85ebca6b) >>> 7) & (size - 1);
      let child = slots[slot]!;
      while (child !== 0 && (parents[child] !== node || words[child] !== word)) {
        slot = (slot + 1) & (size - 1);
        child = slots[slot]!;
      }
      if (child === 0) {
        slots[slot] = child = parents.push(node) - 1;
        words.push(word);
      }
      node = child;
    }
    lasts[phrase] = node;
  }
  return { parents, words, lasts };
}

/** The phrases that end at each node, in their order, as chains: the first of each node, and the next of each phrase; -1 for none. */
function endsOf(
  { joins }: PhraseList,
  lasts: Int32Array,
  count: number,
): { readonly firstEnds: Int32Array; readonly nextEnds: Int32Array } {
  const firstEnds = new Int32Array(count).fill(-1);
  const nextEnds = new Int32Array(lasts.length).fill(-1);
  for (let phrase = 0; phrase < lasts.length; phrase++) {
    const node = lasts[phrase]!;
    if (node === 0) continue;
    let last = -1;
    let end = firstEnds[node]!;
    while (end >= 0 && joins[end] !== joins[phrase]) {
      last = end;
      end = nextEnds[end]!;
    }
    if (end >= 0) continue;
    if (last < 0) firstEnds[node] = phrase;
    else nextEnds[last] = phrase;
  }
  return { firstEnds, nextEnds };
}

/** The nodes from 1 on by a key from 0 to `limit` - 1; what has the same stays in the order of `before`, or of its number. */
function countingSort(keys: readonly number[], limit: number, before: Int32Array | null): Int32Array {
  const places = new Int32Array(limit + 1);
  for (let node = 1; node < keys.length; node++) places[keys[node]! + 1]!++;
  for (let key = 0; key < limit; key++) places[key + 1]! += places[key]!;
  const sorted = new Int32Array(keys.length - 1);
  for (let i = 0; i < sorted.length; i++) {
    const node = before === null ? i + 1 : before[i]!;
    sorted[places[keys[node]!]!++] = node;
  }
  return sorted;
}
