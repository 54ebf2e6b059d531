import { RolefitError } from '../../errors.js';
import { triggerTable } from '../../extract/trigger-table.js';
import { askedSkills, skillRoles } from '../../pack/asked.js';
import type { PackData, PackRole } from '../../pack/format.js';
import { buildPack, type Pack } from '../../pack/load.js';
import { compileLexicon } from '../../text/lexicon.js';
import { getHolders, getNameForms, getScoredSkills, getSkills } from './catalogue.js';
import { decodeDocuments, type RoleDocuments } from './documents.js';
import { exponentials, withLastBits } from './exponentials.js';
import { getRules } from './rules.js';
import { streamReader, type StreamReader } from './streams.js';
import { getTerms } from './terms.js';
import { getTries } from './tries.js';

/**
 * Reads a small pack. Its data is that of the pack it was made from, without `aliasTexts`; what `documents` holds is read when it is first asked for.
 * @throws RolefitError `pack.damaged` or `pack.format`
 */
export function decodeSmall(core: Uint8Array, documents: Uint8Array): Pack {
  try {
    return buildPack(read(streamReader(core), documents));
  } catch (error) {
    if (error instanceof RolefitError) throw error;
    throw new RolefitError('pack.damaged', 'this is no whole pack; load the page again');
  }
}

function read(from: StreamReader, documents: Uint8Array): PackData {
  const rest = from.json('rest') as Pick<PackData, 'format' | 'scoring' | 'nextAliases'> & {
    readonly roles: readonly PackRole[];
  };
  const words = getWords(from);
  const scored = getScoredSkills(from, rest.roles.length);
  const forms = getNameForms(from);
  const { tries, aliasSkills, aliasTexts } = getTries(from, words, rest.nextAliases, forms.aliasOf);
  const skills = getSkills(from, forms, aliasTexts);
  const aliasRules = from.list('alias.rules');
  const exactTexts = getExact(from);
  const rules = getRules(from);
  const asking = scored.map((own) => ({ skills: own }));
  const bare = {
    ...rest,
    aliasTexts: [],
    lexicon: compileLexicon(words),
    triggers: { words: [], pairs: [] },
    skills,
    ...tries,
    aliasSkills,
    aliasRules,
    exactTexts,
    rules,
    ...getTerms(from, rest),
    titleRoles: getHolders(from),
    qualifierRoles: getHolders(from),
    ...skillRoles(skills, asking),
    ...askedSkills(asking),
  };
  const exp = from.list('exp');
  const data = { ...bare, exp: withLastBits(exponentials(exp.length), exp) } as unknown as PackData;
  const triggered = { ...data, triggers: triggerTable(buildPack(data)) };
  return withDocuments(triggered, scored, documents);
}

function getWords(from: StreamReader): string[] {
  let word = '';
  return from.texts('word.rests').map((tail) => (word = word.slice(0, from.number('word.shared')) + tail));
}

function getExact(from: StreamReader): Record<number, readonly string[]> {
  let alias = 0;
  let at = 0;
  const aliases = from.list('exact.aliases').map((step) => (alias += step));
  const counts = from.list('exact.counts');
  const texts = from.texts('exact.texts');
  return Object.fromEntries(aliases.map((number, i) => [number, texts.slice(at, (at += counts[i]!))]));
}

/** The data with what the other file holds, read when it is first asked for. */
function withDocuments(data: PackData, scored: ReturnType<typeof getScoredSkills>, bytes: Uint8Array): PackData {
  let documents: RoleDocuments | undefined;
  const told = (): RoleDocuments => (documents ??= decodeDocuments(bytes, scored));
  const property = (target: object, key: string, get: () => unknown): object =>
    Object.defineProperty(target, key, { enumerable: true, get });
  data.roles.forEach((role, index) => {
    for (const key of ['titles', 'summary', 'skills'] as const) property(role, key, () => told().roles[index]![key]);
  });
  property(data, 'profiles', () => told().profiles);
  return data;
}
