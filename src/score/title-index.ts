import type { Pack } from '../pack/load.js';
import { rememberingStem } from '../text/stem.js';
import { phraseIndex, type OwnedPhrase, type PhraseIndex } from './phrase-index.js';
import { titleStems } from './title-words.js';

/** The titles of a pack's roles by their words, built when it is first asked for. */
export interface TitleIndex extends PhraseIndex {
  /** Per role how many titles it has. */
  readonly counts: Int32Array;
}

const indexes = new WeakMap<Pack, TitleIndex>();

export function titleIndex(pack: Pack): TitleIndex {
  let index = indexes.get(pack);
  if (index === undefined) {
    const counts = new Int32Array(pack.data.roles.length);
    const phrases: OwnedPhrase[] = [];
    const stemOf = rememberingStem();
    pack.data.roles.forEach(({ title, titles }, owner) => {
      [title, ...titles].forEach((text, rank) => {
        const stems = titleStems(text, pack, stemOf);
        if (stems.length === 0) return;
        counts[owner]!++;
        phrases.push({ owner, rank, stems });
      });
    });
    index = { ...phraseIndex(phrases, (df) => pack.data.terms.idf[df]!), counts };
    indexes.set(pack, index);
  }
  return index;
}
