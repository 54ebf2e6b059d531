import { JOIN_BITS, JOIN_MASK, MAX_JOINS } from '../../text/phrases.js';
import type { StreamReader, StreamWriter } from './streams.js';

/** A phrase as symbols: of each word its number, times 8, with the join before it. */
export type Symbols = readonly number[];

/**
 * Groups of phrases as one graph without circles in which what ends alike stands once (a minimal acyclic automaton): forms of one thing, such as plurals
 * and spellings, differ in one place. A node is told where it is first met; its edges stand in the order of letters, and those side by side that
 * lead to the same node share what is told of it.
 */
interface Node {
  readonly isEnd: boolean;
  readonly edges: readonly (readonly [symbol: number, to: Node])[];
  /** How many runs of edges lead to it. */
  references: number;
  /** Which of those with several it is, once it is told; -1 before. */
  shared: number;
}

/** What is told of an edge's target: the end of a phrase and no more; a node that follows, or one that will be met again; from here on which of these. */
const Target = { End: 0, Once: 1, Shared: 2, Known: 3 } as const;
/** Steps from one edge's word to the next, by letters, that are told as such; others are told by the number of the word. */
const STEPS = 60;

export interface PhraseGraphWriter {
  /** @param phrases in the order of letters, none twice */
  readonly group: (phrases: readonly Symbols[]) => void;
  /** Writes all groups. */
  readonly end: () => void;
}

/** @param ranks place of each word number in the order of letters */
export function phraseGraphWriter(out: StreamWriter, ranks: Int32Array): PhraseGraphWriter {
  const known = new Map<string, Node>();
  const ids = new Map<Node, number>();
  const tops: (Node | null)[] = [];
  let shared = 0;
  let total = 0;
  const nodeOf = (phrases: readonly Symbols[], depth: number, from: number, to: number): Node => {
    const isEnd = phrases[from]!.length === depth;
    const edges: [number, Node][] = [];
    for (let at = from + (isEnd ? 1 : 0); at < to;) {
      const symbol = phrases[at]![depth]!;
      let next = at + 1;
      while (next < to && phrases[next]![depth] === symbol) next++;
      edges.push([symbol, nodeOf(phrases, depth + 1, at, next)]);
      at = next;
    }
    const key = `${isEnd ? 1 : 0} ${edges.map(([symbol, node]) => `${symbol}:${ids.get(node)!}`).join(' ')}`;
    let node = known.get(key);
    if (node === undefined) {
      known.set(key, (node = { isEnd, edges, references: 0, shared: -1 }));
      ids.set(node, ids.size);
      for (const { to: target } of runsOf(node)) target.references++;
    }
    return node;
  };
  const tell = (node: Node): void => {
    const runs = runsOf(node);
    let before = -1;
    out.number('graph.runs', runs.length * 2 + (node.isEnd ? 1 : 0));
    for (const { to, symbols } of runs) {
      out.number('graph.lengths', symbols.length - 1);
      for (const symbol of symbols) {
        const word = symbol >>> JOIN_BITS;
        const step = ranks[word]! - before;
        out.number('graph.words', before >= 0 && step < STEPS ? step : STEPS + word);
        out.number('graph.joins', symbol & JOIN_MASK);
        before = ranks[word]!;
      }
      if (to.edges.length === 0) out.number('graph.targets', Target.End);
      else if (to.shared >= 0) out.number('graph.targets', Target.Known + shared - 1 - to.shared);
      else {
        out.number('graph.targets', to.references > 1 ? Target.Shared : Target.Once);
        if (to.references > 1) to.shared = shared++;
        tell(to);
      }
    }
  };
  return {
    group(phrases) {
      total += phrases.length;
      tops.push(phrases.length === 0 ? null : nodeOf(phrases, 0, 0, phrases.length));
    },
    end() {
      out.number('graph.total', total);
      for (const top of tops) {
        out.number('graph.groups', top === null ? 0 : 1);
        if (top !== null) tell(top);
      }
    },
  };
}

/** The edges of a node, those side by side that lead to the same one together. */
function runsOf({ edges }: Node): { readonly to: Node; readonly symbols: number[] }[] {
  const runs: { to: Node; symbols: number[] }[] = [];
  for (const [symbol, to] of edges) {
    if (runs.at(-1)?.to === to) runs.at(-1)!.symbols.push(symbol);
    else runs.push({ to, symbols: [symbol] });
  }
  return runs;
}

type Next = () => number;

interface Read {
  isEnd: boolean;
  readonly symbols: number[];
  readonly targets: Read[];
}

/** Words of a phrase, and phrases of a graph, at the most. */
const MAX_LENGTH = 64;
const MAX_PHRASES = 1_000_000;

/** Takes a phrase: the first `length` of the words, and its joins as one number. */
export type Visit = (words: readonly number[], length: number, joins: number) => void;

/**
 * Reads groups in the order in which they were written, one at each call.
 * @param ranks place of each word number in the order of letters; @param order the word numbers in that order
 */
export function phraseGraphReader(from: StreamReader, ranks: Int32Array, order: Int32Array): (visit: Visit) => void {
  const [nextRuns, nextLengths, nextWords, nextJoins, nextTargets, nextGroups] = (
    ['runs', 'lengths', 'words', 'joins', 'targets', 'groups'] as const
  ).map((name) => from.source(`graph.${name}`)) as [Next, Next, Next, Next, Next, Next];
  const end: Read = { isEnd: true, symbols: [], targets: [] };
  const shared: Read[] = [];
  const read = (node: Read): Read => {
    const head = nextRuns();
    let before = 0;
    node.isEnd = head % 2 === 1;
    for (let run = head >> 1; run > 0; run--) {
      const first = node.symbols.length;
      for (let k = nextLengths(); k >= 0; k--) {
        const told = nextWords();
        const word = told < STEPS ? order[before + told]! : told - STEPS;
        before = ranks[word]!;
        node.symbols.push((word << JOIN_BITS) | nextJoins());
      }
      const target = nextTargets();
      const to =
        target === Target.End
          ? end
          : target < Target.Known
            ? { isEnd: false, symbols: [], targets: [] }
            : shared[shared.length - 1 - (target - Target.Known)]!;
      if (target === Target.Shared) shared.push(to);
      if (target === Target.Once || target === Target.Shared) read(to);
      for (let k = first; k < node.symbols.length; k++) node.targets.push(to);
    }
    return node;
  };
  const path: number[] = [];
  let rest = Math.min(MAX_PHRASES, from.number('graph.total')) * (MAX_LENGTH + 1);
  const collect = (node: Read, depth: number, joins: number, visit: Visit): void => {
    // A graph that is not whole may have more ways through it than there is room for.
    if (depth > MAX_LENGTH || --rest < 0) throw new Error('not whole');
    if (node.isEnd) visit(path, depth, joins);
    for (let i = 0; i < node.symbols.length; i++) {
      const symbol = node.symbols[i]!;
      path[depth] = symbol >>> JOIN_BITS;
      const join = depth === 0 || depth > MAX_JOINS ? 0 : (symbol & JOIN_MASK) << ((depth - 1) * JOIN_BITS);
      collect(node.targets[i]!, depth + 1, joins | join, visit);
    }
  };
  return (visit) => {
    if (nextGroups() === 1) collect(read({ isEnd: false, symbols: [], targets: [] }), 0, 0, visit);
  };
}
