import type { Pack } from '../pack/load.js';
import { stem } from '../text/stem.js';
import { phraseHas, phraseIndex, type OwnedPhrase, type PhraseIndex } from './phrase-index.js';
import { LEADING, titlesWords } from './title-words.js';

/** The titles of a pack's roles by their words, built when it is first asked for. */
export interface TitleIndex extends PhraseIndex {
  /** Per role how many titles it has. */
  readonly counts: Int32Array;
  /** Words of each stem. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** 1 for each title that has a word of those who lead. */
  readonly leading: Uint8Array;
  /** Words that titles end with. */
  readonly heads: ReadonlySet<string>;
  /** The words of a title in the order of the alphabet, and how many roles have each in a title. */
  readonly wordsOf: (title: number) => { readonly word: string; readonly df: number }[];
}

const indexes = new WeakMap<Pack, TitleIndex>();

export function titleIndex(pack: Pack): TitleIndex {
  let index = indexes.get(pack);
  if (index === undefined) {
    const counts = new Int32Array(pack.data.roles.length);
    const phrases: OwnedPhrase[] = [];
    const heads = new Set<string>();
    pack.data.roles.forEach(({ title, titles }, owner) => {
      titlesWords([title, ...titles], pack).forEach((stems, rank) => {
        if (stems.length === 0) return;
        counts[owner]!++;
        heads.add(stems.at(-1)!);
        phrases.push({ owner, rank, stems });
      });
    });
    const byWord = phraseIndex(phrases, (df) => pack.data.terms.idf[df]!);
    const byStem = new Map<string, number[]>();
    byWord.words.forEach((text, word) => {
      const own = stem(text);
      const held = byStem.get(own);
      if (held === undefined) byStem.set(own, [word]);
      else held.push(word);
    });
    index = {
      ...byWord,
      counts,
      byStem,
      heads,
      leading: Uint8Array.from(phrases, ({ stems }) => (stems.some((word) => LEADING.has(word)) ? 1 : 0)),
      wordsOf: (title) => wordsOf(byWord, title),
    };
    indexes.set(pack, index);
  }
  return index;
}

function wordsOf(index: PhraseIndex, title: number): { readonly word: string; readonly df: number }[] {
  const { words, starts, phrases, owners } = index;
  return words.flatMap((word, number) => {
    if (!phraseHas(index, number, title)) return [];
    const having = new Set(
      Array.from(phrases.subarray(starts[number], starts[number + 1]), (phrase) => owners[phrase]!),
    );
    return [{ word, df: having.size }];
  });
}
