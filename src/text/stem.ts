import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Longest word that is stemmed, in characters; longer ones stay as they are. */
const MAX_STEMMED_LENGTH = 32;

/**
 * Words that the stemmer takes for relatives of words that mean something else in postings (custom and customer, product and production,
 * general and generative), each with its plural where it has one: they are their own stems.
 */
const OWN_STEMS: ReadonlyMap<string, string> = new Map(
  [
    ['customer', 'customers'], ['production', 'productions'], ['generative'], ['international'], ['responsive'], ['organic'], ['community', 'communities'], ['police'],
    ['engine', 'engines'], ['securities'], ['operator', 'operators'], ['mobility'], ['universal'], ['important'], ['objective', 'objectives'], ['container', 'containers'],
    ['reaction', 'reactions'], ['machining'], ['accountant', 'accountants'], ['accounting'], ['marketing'], ['positive'], ['expression', 'expressions'], ['relational'], ['numerical'],
    ['computation', 'computational'], ['processor', 'processors'], ['generator', 'generators'], ['administrative'], ['executive', 'executives'], ['commerce'], ['commercial'],
    ['experiment', 'experiments', 'experimental', 'experimentation', 'experimenting'], ['programming'], ['programmer', 'programmers'], ['excellent'], ['excellence'], 
    ['general'], ['generous'], ['generic'], ['productivity'], ['productive'], ['response', 'responses'], ['industrial'], ['wellness'],
    ['orientation'], ['integrity'], ['government', 'governments'], ['publication', 'publications'],
    ['initial'], ['specification', 'specifications'], ['valid'], ['useful'],
  ].flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)),
); // prettier-ignore

/**
 * The Porter stem (Porter 1980, as `natural` has it) of a folded word. Words with digits or signs, and words of fewer than
 * four letters, stay as they are: they are names more often than words.
 */
export function stem(word: string): string {
  const own = OWN_STEMS.get(word);
  if (own !== undefined) return own;
  if (word.length < 4 || word.length > MAX_STEMMED_LENGTH || !/^[a-z]+$/.test(word)) return word;
  return PorterStemmer.stem(word);
}

/** The same, which remembers every word: for as many words as a pack has, not for those of texts. */
export function rememberingStem(): typeof stem {
  const known = new Map<string, string>();
  return (word) => {
    let own = known.get(word);
    if (own === undefined) known.set(word, (own = stem(word)));
    return own;
  };
}
