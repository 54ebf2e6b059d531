import type { PackData } from '../../pack/format.js';
import { TRIES } from '../../pack/store.js';
import { openLexicon } from '../../text/lexicon.js';
import { putHolders, putScoredSkills, putSkills } from './catalogue.js';
import { encodeDocuments } from './documents.js';
import { exponentials, lastBits } from './exponentials.js';
import { putRules } from './rules.js';
import { streamWriter } from './streams.js';
import { putTerms } from './terms.js';
import { aliasGroups, letterRanks, putTries, textOf } from './tries.js';

/** A pack in two files: what every answer needs, and what explains one. */
export interface SmallPack {
  readonly core: Uint8Array;
  readonly documents: Uint8Array;
}

/** What is stored otherwise, or follows from the rest. */
const APART = [
  ...TRIES, 'lexicon', 'triggers', 'wordTerms', 'terms', 'skills', 'aliasSkills', 'aliasRules', 'exactTexts', 'aliasTexts', 'rules', 'profiles', 'titleRoles',
  'qualifierRoles', 'claimStarts', 'claimRoles', 'claimPositions', 'claimTicks', 'claimCore', 'exp', 'roles',
] as const satisfies readonly (keyof PackData)[]; // prettier-ignore

/**
 * A pack as small as it goes: nothing is stored that follows from the rest. It says the same to the last bit (see `decodeSmall`), but for
 * the aliases as they are written and the codes in other taxonomies, which only lists of the command show.
 * @throws Error where the pack is not numbered as the compiler does
 */
export function encodeSmall(data: PackData): SmallPack {
  const out = streamWriter();
  const words = wordsOf(data);
  const apart: ReadonlySet<string> = new Set(APART);
  // What stands apart keeps its place.
  const rest: Record<string, unknown> = Object.fromEntries(
    Object.keys(data).map((key) => [key, apart.has(key) ? null : data[key as keyof PackData]]),
  );
  rest['roles'] = data.roles.map(
    ({ titles: _titles, summary: _summary, skills: _skills, codes: _codes, ...role }) => role,
  );
  out.json('rest', rest);
  words.forEach((word, i) => out.number('word.shared', sharedLength(words[i - 1] ?? '', word)));
  out.texts(
    'word.rests',
    words.map((word, i) => word.slice(sharedLength(words[i - 1] ?? '', word))),
  );
  putSkills(
    out,
    data.skills,
    aliasGroups(data).map((group) => group.map((symbols) => textOf(symbols, words))),
  );
  putScoredSkills(out, data.roles);
  putTries(out, data, letterRanks(words));
  out.list('alias.rules', Array.from(data.aliasRules));
  const exact = Object.entries(data.exactTexts);
  out.list(
    'exact.aliases',
    exact.map(([alias], i) => Number(alias) - Number(exact[i - 1]?.[0] ?? 0)),
  );
  out.list(
    'exact.counts',
    exact.map(([, texts]) => texts.length),
  );
  out.texts(
    'exact.texts',
    exact.flatMap(([, texts]) => texts),
  );
  putRules(out, data.rules);
  putTerms(out, data);
  putHolders(out, data.titleRoles);
  putHolders(out, data.qualifierRoles);
  out.list('exp', lastBits(data.exp, exponentials(data.exp.length)));
  return { core: out.bytes(), documents: encodeDocuments(data) };
}

function wordsOf({ lexicon }: PackData): string[] {
  const { wordCount, wordAt } = openLexicon(lexicon);
  return Array.from({ length: wordCount }, (_, index) => wordAt(index + 1));
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
