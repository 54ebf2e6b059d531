import type { PackData } from '../../pack/format.js';
import { TRIES } from '../../pack/store.js';
import { compilePhrases, type Phrase, type PhraseTrie } from '../../text/phrases.js';
import { phraseGraphReader, phraseGraphWriter, type Symbols } from './phrase-graph.js';
import { putDerived, getDerived, type StreamReader, type StreamWriter } from './streams.js';

const JOIN_BITS = 3;
const JOIN_MASK = 7;
/** Tries whose phrases are grouped by what they stand for; those of `aliases` are grouped by skill and numbered in the order of the groups. */
const PLAIN_TRIES = TRIES.filter((name) => name !== 'aliases');
type Aliases = Pick<PackData, 'aliases' | 'aliasSkills' | 'nextAliases'>;
export type Tries = { -readonly [K in (typeof TRIES)[number]]: PhraseTrie };

/** A phrase of a trie, and what it stands for. */
interface Found {
  readonly symbols: Symbols;
  readonly payload: number;
}

/** Rank of each word number by the letters of the word. */
export function letterRanks(words: readonly string[]): Int32Array {
  const ranks = new Int32Array(words.length + 1);
  const order = [...words.keys()].sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  order.forEach((word, rank) => (ranks[word + 1] = rank));
  return ranks;
}

export function putTries(out: StreamWriter, data: PackData, ranks: Int32Array): void {
  const graph = phraseGraphWriter(out, ranks);
  const wordCount = ranks.length - 1;
  for (const name of PLAIN_TRIES) {
    const groups = new Map<number, Symbols[]>();
    for (const { symbols, payload } of phrasesOf(data[name])) {
      const group = groups.get(payload);
      if (group === undefined) groups.set(payload, [symbols]);
      else group.push(symbols);
    }
    const payloads = [...groups.keys()].sort((a, b) => a - b);
    out.list(
      'trie.payloads',
      payloads.map((payload, i) => payload - (payloads[i - 1] ?? 0)),
    );
    for (const payload of payloads) graph.group(inOrder(groups.get(payload)!, ranks));
    putEndings(
      out,
      data[name],
      compilePhrases(
        plainPhrases(payloads, (payload) => inOrder(groups.get(payload)!, ranks)),
        wordCount,
      ),
    );
  }
  putAliases(out, data, ranks, graph.group);
  graph.end();
}

export function getTries(
  from: StreamReader,
  words: readonly string[],
  nextAliases: PackData['nextAliases'],
): {
  readonly tries: Tries;
  readonly aliasSkills: readonly number[];
  readonly groups: readonly (readonly Symbols[])[];
} {
  const ranks = letterRanks(words);
  const order = new Int32Array(words.length);
  for (let word = 1; word < ranks.length; word++) order[ranks[word]!] = word;
  const next = phraseGraphReader(from, ranks, order);
  const plain = Object.fromEntries(
    PLAIN_TRIES.map((name) => {
      let payload = 0;
      const payloads = from.list('trie.payloads').map((step) => (payload += step));
      return [name, getEndings(from, compilePhrases(plainPhrases(payloads, next), words.length))];
    }),
  );
  const groups = Array.from({ length: from.number('alias.skills') }, next);
  const { phrases, aliasSkills } = aliasPhrases(groups, nextAliases);
  const aliases = getEndings(from, compilePhrases(phrases, words.length));
  return { tries: { ...(plain as Tries), aliases }, aliasSkills, groups };
}

/** The phrases of groups in their order, each group by its payload. */
function plainPhrases(payloads: readonly number[], groupOf: (payload: number) => readonly Symbols[]): Phrase[] {
  return payloads.flatMap((payload) => groupOf(payload).map((symbols) => phraseOf(symbols, payload)));
}

/** The aliases skill by skill. Of those that several skills have only the first of its chain stands in the trie. */
function aliasPhrases(
  groups: readonly (readonly Symbols[])[],
  nextAliases: PackData['nextAliases'],
): { readonly phrases: readonly Phrase[]; readonly aliasSkills: readonly number[] } {
  const behind = new Set(Object.values(nextAliases));
  const phrases: Phrase[] = [];
  const aliasSkills: number[] = [];
  groups.forEach((group, skill) => {
    for (const symbols of group) {
      const alias = aliasSkills.push(skill) - 1;
      if (!behind.has(alias)) phrases.push(phraseOf(symbols, alias));
    }
  });
  return { phrases, aliasSkills };
}

/** The phrases of the aliases of each skill, in the order of their numbers. */
export function aliasGroups({ aliases, aliasSkills, nextAliases }: Aliases): Symbols[][] {
  const ofAlias: (Symbols | undefined)[] = Array.from({ length: aliasSkills.length }, () => undefined);
  for (const { symbols, payload } of phrasesOf(aliases)) ofAlias[payload] = symbols;
  // Those further along in a chain have the words of the first.
  for (const first of Object.keys(nextAliases).map(Number))
    for (let alias = nextAliases[first]; alias !== undefined; alias = nextAliases[alias])
      ofAlias[alias] ??= ofAlias[first];
  const groups: Symbols[][] = [];
  for (let alias = 0; alias < aliasSkills.length; alias++) {
    const symbols = ofAlias[alias];
    if (symbols === undefined) throw new Error(`alias ${alias} stands in no trie`);
    (groups[aliasSkills[alias]!] ??= []).push(symbols);
  }
  return Array.from(groups, (group) => group ?? []);
}

/** A phrase in small letters, with spaces between its words. */
export function textOf(symbols: Symbols, words: readonly string[]): string {
  return symbols.map((symbol) => words[(symbol >>> JOIN_BITS) - 1]!).join(' ');
}

function putAliases(
  out: StreamWriter,
  data: Aliases,
  ranks: Int32Array,
  put: (phrases: readonly Symbols[]) => void,
): void {
  const groups = aliasGroups(data);
  out.number('alias.skills', groups.length);
  for (const group of groups) put(group);
  const derived = aliasPhrases(groups, data.nextAliases);
  if (
    derived.aliasSkills.some((skill, alias) => skill !== data.aliasSkills[alias]) ||
    groups.some((group) => !isOrdered(group, ranks))
  )
    throw new Error('the aliases are not numbered by skill and letters');
  putEndings(out, data.aliases, compilePhrases(derived.phrases, ranks.length - 1));
}

/** What of a trie does not follow from its phrases: which of several joins of the same words comes first. */
function putEndings(out: StreamWriter, trie: PhraseTrie, derived: PhraseTrie): void {
  putDerived(out, 'trie.joins', trie.endJoins, derived.endJoins);
  putDerived(out, 'trie.ends', trie.payloads, derived.payloads);
  for (const name of ['roots', 'nodes', 'edgeWords'] as const)
    if (trie[name].length !== derived[name].length || trie[name].some((value, i) => value !== derived[name][i]))
      throw new Error(`a trie has other ${name}`);
}

function getEndings(from: StreamReader, trie: PhraseTrie): PhraseTrie {
  const endJoins = getDerived(from, 'trie.joins', trie.endJoins);
  const payloads = getDerived(from, 'trie.ends', trie.payloads);
  return {
    ...trie,
    endJoins: endJoins === trie.endJoins ? trie.endJoins : Int32Array.from(endJoins),
    payloads:
      payloads === trie.payloads
        ? trie.payloads
        : trie.payloads instanceof Uint16Array
          ? Uint16Array.from(payloads)
          : Int32Array.from(payloads),
  };
}

/** Joins of phrases of one word, two words and so on that are all plain spaces: most are. */
const SPACES: (readonly number[])[] = [];

function phraseOf(symbols: Symbols, payload: number): Phrase {
  const { length } = symbols;
  const words: number[] = [];
  let joined = 0;
  for (let i = 0; i < length; i++) {
    words.push(symbols[i]! >>> JOIN_BITS);
    joined |= symbols[i]! & JOIN_MASK;
  }
  const joins =
    joined === 0
      ? (SPACES[length] ??= words.slice(1).map(() => 0))
      : symbols.slice(1).map((symbol) => symbol & JOIN_MASK);
  return { words, joins, payload };
}

/** All phrases of a trie, by the numbers of their words. */
function phrasesOf({ roots, rootCount, nodes, edgeWords, endJoins, payloads }: PhraseTrie): Found[] {
  const found: Found[] = [];
  const visit = (node: number, words: readonly number[]): void => {
    for (let end = nodes[2 * node + 1]!; end < nodes[2 * node + 3]!; end++) {
      const joins = endJoins[end]!;
      const symbols = words.map(
        (word, i) => (word << JOIN_BITS) | (i === 0 ? 0 : (joins >>> ((i - 1) * JOIN_BITS)) & JOIN_MASK),
      );
      found.push({ symbols, payload: payloads[end]! - 1 });
    }
    for (let edge = nodes[2 * node]!; edge < nodes[2 * node + 2]!; edge++)
      visit(rootCount + 1 + edge, [...words, edgeWords[edge]!]);
  };
  for (let word = 1; word < roots.length; word++) if (roots[word] !== 0) visit(roots[word]!, [word]);
  return found;
}

function compare(a: Symbols, b: Symbols, ranks: Int32Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++)
    if (a[i] !== b[i]) return ranks[a[i]! >>> JOIN_BITS]! - ranks[b[i]! >>> JOIN_BITS]! || a[i]! - b[i]!;
  return a.length - b.length;
}

function inOrder(phrases: readonly Symbols[], ranks: Int32Array): Symbols[] {
  return [...phrases].sort((a, b) => compare(a, b, ranks));
}

function isOrdered(phrases: readonly Symbols[], ranks: Int32Array): boolean {
  return phrases.every((phrase, i) => i === 0 || compare(phrases[i - 1]!, phrase, ranks) < 0);
}
