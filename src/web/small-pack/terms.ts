import type { PackData } from '../../pack/format.js';
import type { PackTerms } from '../../pack/terms.js';
import { bm25 } from '../../score/bm25.js';
import { WHOLE } from '../../score/numbers.js';
import { getDerived, putDerived, type StreamReader, type StreamWriter } from './streams.js';

type Told = Omit<PackTerms, 'ticks'>;
type Context = Pick<PackData, 'roles' | 'scoring'>;

/** The weights of the words: what they are made of is stored, and they follow from it by the formula that an explanation shows. */
export function putTerms(out: StreamWriter, { terms, roles, scoring, wordTerms }: PackData): void {
  const { k1, b, avgdl } = terms;
  out.json('term.numbers', { k1, b, avgdl });
  for (const name of ['idf', 'frequencies', 'rarities'] as const) out.floats(`term.${name}`, terms[name]);
  for (const name of ['df', 'everyday'] as const) out.list(`term.${name}`, terms[name]);
  out.list('term.roles', stepsIn(terms.df, terms.roles));
  putDerived(out, 'term.ticks', terms.ticks, ticksOf(terms, { roles, scoring }));
  let before = 0;
  out.number('term.words', wordTerms.length);
  for (let i = 0; i < wordTerms.length; i++) {
    const term = wordTerms[i]!;
    if (term < 0) out.signed('term.words', 0);
    else {
      // 0 stands for none.
      const step = term - before;
      out.signed('term.words', step < 0 ? step : step + 1);
      before = term;
    }
  }
}

export function getTerms(
  from: StreamReader,
  context: Context,
): { readonly terms: PackTerms; readonly wordTerms: number[] } {
  const { k1, b, avgdl } = from.json('term.numbers') as Pick<PackTerms, 'k1' | 'b' | 'avgdl'>;
  const told: Told = {
    k1,
    b,
    avgdl,
    idf: from.floats('term.idf'),
    df: from.list('term.df'),
    roles: [],
    frequencies: from.floats('term.frequencies'),
    rarities: from.floats('term.rarities'),
    everyday: from.list('term.everyday'),
  };
  const whole = { ...told, roles: sumsIn(told.df, from.list('term.roles')) };
  const ticks = getDerived(from, 'term.ticks', ticksOf(whole, context));
  let term = 0;
  const wordTerms = Array.from({ length: from.count('term.words') }, () => {
    const step = from.signed('term.words');
    if (step === 0) return -1;
    return (term += step < 0 ? step : step - 1);
  });
  return { terms: { ...whole, ticks }, wordTerms };
}

/** Numbers in groups of so many each, within each group as steps from the one before; and back. */
function stepsIn(counts: ArrayLike<number>, values: ArrayLike<number>): number[] {
  return eachIn(counts, (at, isFirst) => values[at]! - (isFirst ? 0 : values[at - 1]!));
}

function sumsIn(counts: ArrayLike<number>, steps: ArrayLike<number>): number[] {
  let sum = 0;
  return eachIn(counts, (at, isFirst) => (sum = (isFirst ? 0 : sum) + steps[at]!));
}

function eachIn(counts: ArrayLike<number>, value: (at: number, isFirst: boolean) => number): number[] {
  const values: number[] = [];
  for (let group = 0; group < counts.length; group++)
    for (let k = 0; k < counts[group]!; k++) values.push(value(values.length, k === 0));
  return values;
}

/** Ticks of each posting, as the compiler has them. The length of a role document is the sum of its frequencies. */
function ticksOf(
  { k1, b, avgdl, idf, df, roles: documents, frequencies, rarities, everyday }: Told,
  { roles, scoring }: Context,
): number[] {
  const number = (name: string): number => scoring[name]!.value;
  const scale = number('termPoints') * number('ticksPerPoint');
  const share = number('termEveryday') / WHOLE;
  const lengths: number[] = [];
  for (let at = 0; at < documents.length; at++)
    lengths[documents[at]!] = (lengths[documents[at]!] ?? 0) + frequencies[at]!;
  const ticks: number[] = [];
  for (let term = 0, at = 0; term < df.length; term++)
    for (let k = 0; k < df[term]!; k++, at++) {
      const document = documents[at]!;
      const dl = roles[document]?.length ?? Math.round(lengths[document]! * 1000) / 1000;
      const telling = rarities[term]! * (everyday[term] === 1 && document < roles.length ? share : 1);
      ticks.push(Math.round(scale * (idf[df[term]!]! * bm25(frequencies[at]!, dl, avgdl, k1, b) * telling)));
    }
  return ticks;
}
