import type { PackData } from '../../pack/format.js';
import { TRIES } from '../../pack/store.js';
import { addPhrase, compileList, phraseList } from '../../text/phrase-trie.js';
import { JOIN_BITS, JOIN_MASK, MAX_JOINS, type PhraseTrie } from '../../text/phrases.js';
import { phraseGraphReader, phraseGraphWriter, type Symbols, type Visit } from './phrase-graph.js';
import { putDerived, getDerived, type StreamReader, type StreamWriter } from './streams.js';

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
    const ordered = payloads.map((payload) => inOrder(groups.get(payload)!, ranks));
    ordered.forEach(graph.group);
    putEndings(out, data[name], plainTrie(payloads, replayed(ordered), wordCount));
  }
  putAliases(out, data, ranks, graph.group);
  graph.end();
}

/** @param aliasOf which alias of a skill is wanted in words, by its place among them; -1 for none */
export function getTries(
  from: StreamReader,
  words: readonly string[],
  nextAliases: PackData['nextAliases'],
  aliasOf: readonly number[],
): { readonly tries: Tries; readonly aliasSkills: readonly number[]; readonly aliasTexts: readonly string[] } {
  const ranks = letterRanks(words);
  const order = new Int32Array(words.length);
  for (let word = 1; word < ranks.length; word++) order[ranks[word]!] = word;
  const next = phraseGraphReader(from, ranks, order);
  const plain = Object.fromEntries(
    PLAIN_TRIES.map((name) => {
      let payload = 0;
      const payloads = from.list('trie.payloads').map((step) => (payload += step));
      return [name, getEndings(from, plainTrie(payloads, next, words.length))];
    }),
  );
  const aliasTexts: string[] = [];
  const { trie, aliasSkills } = aliasTrie(
    from.count('alias.skills'),
    next,
    nextAliases,
    words.length,
    (skill, place, own, length) => {
      if (aliasOf[skill] === place)
        aliasTexts[skill] = own
          .slice(0, length)
          .map((word) => words[word - 1]!)
          .join(' ');
    },
  );
  return { tries: { ...(plain as Tries), aliases: getEndings(from, trie) }, aliasSkills, aliasTexts };
}

/** A trie of the phrases of groups in their order, each group by its payload. */
function plainTrie(payloads: readonly number[], next: (visit: Visit) => void, wordCount: number): PhraseTrie {
  const list = phraseList();
  for (const payload of payloads) next((words, length, joins) => addPhrase(list, words, length, joins, payload));
  return compileList(list, wordCount);
}

/** The aliases skill by skill. Of those that several skills have only the first of its chain stands in the trie. */
function aliasTrie(
  skillCount: number,
  next: (visit: Visit) => void,
  nextAliases: PackData['nextAliases'],
  wordCount: number,
  met: (skill: number, place: number, words: readonly number[], length: number) => void,
): { readonly trie: PhraseTrie; readonly aliasSkills: readonly number[] } {
  const behind = new Set(Object.values(nextAliases));
  const list = phraseList();
  const aliasSkills: number[] = [];
  for (let skill = 0; skill < skillCount; skill++) {
    const first = aliasSkills.length;
    next((words, length, joins) => {
      const alias = aliasSkills.push(skill) - 1;
      met(skill, alias - first, words, length);
      if (!behind.has(alias)) addPhrase(list, words, length, joins, alias);
    });
  }
  return { trie: compileList(list, wordCount), aliasSkills };
}

/** Groups told one at each call, as when they are read. */
function replayed(groups: readonly (readonly Symbols[])[]): (visit: Visit) => void {
  let at = 0;
  return (visit) => {
    for (const symbols of groups[at++]!) {
      let joins = 0;
      for (let i = 1; i < Math.min(symbols.length, MAX_JOINS + 1); i++)
        joins |= (symbols[i]! & JOIN_MASK) << ((i - 1) * JOIN_BITS);
      visit(
        symbols.map((symbol) => symbol >>> JOIN_BITS),
        symbols.length,
        joins,
      );
    }
  };
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
  const derived = aliasTrie(groups.length, replayed(groups), data.nextAliases, ranks.length - 1, () => {});
  if (
    derived.aliasSkills.some((skill, alias) => skill !== data.aliasSkills[alias]) ||
    groups.some((group) => !isOrdered(group, ranks))
  )
    throw new Error('the aliases are not numbered by skill and letters');
  putEndings(out, data.aliases, derived.trie);
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
