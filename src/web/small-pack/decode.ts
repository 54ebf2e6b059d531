import { RolefitError } from '../../errors.js';
import { triggerTable } from '../../extract/trigger-table.js';
import { roleClaims } from '../../pack/claims.js';
import type { PackData, PackRole } from '../../pack/format.js';
import { buildPack, type Pack } from '../../pack/load.js';
import { compileLexicon } from '../../text/lexicon.js';
import { getHolders, getNameForms, getScoredSkills, getSkills } from './catalogue.js';
import { decodeDocuments, untold, UNTOLD } from './documents.js';
import { exponentials, withLastBits } from './exponentials.js';
import { getRules } from './rules.js';
import { streamReader, type StreamReader } from './streams.js';
import { getTerms } from './terms.js';
import { getTries } from './tries.js';

/**
 * Reads the first file of a small pack. It answers as the pack that it was made from, but has no word of the role documents: each is empty, and
 * so is every quote of one. The data lacks `aliasTexts`.
 * @throws RolefitError `pack.damaged` or `pack.format`
 */
export function decodeSmall(core: Uint8Array): Pack {
  return whole(() => buildPack(read(streamReader(core))));
}

/**
 * The pack with what the second file tells of its roles.
 * @throws RolefitError `pack.damaged`
 */
export function withDocuments(pack: Pack, documents: Uint8Array): Pack {
  return whole(() => {
    const { data } = pack;
    const told = decodeDocuments(documents, data.roles);
    const roles = data.roles.map((role, index) => ({ ...role, ...told.roles[index] }));
    return { ...pack, data: { ...data, roles, profiles: told.profiles } };
  });
}

function whole(make: () => Pack): Pack {
  try {
    return make();
  } catch (error) {
    if (error instanceof RolefitError) throw error;
    throw new RolefitError('pack.damaged', 'this is no whole pack; load the page again');
  }
}

function read(from: StreamReader): PackData {
  const stored = from.json('rest') as Pick<PackData, 'format' | 'scoring' | 'nextAliases'> & {
    readonly roles: readonly PackRole[];
  };
  const words = getWords(from);
  const scored = getScoredSkills(from, stored.roles.length);
  const ticksPerWeight = stored.scoring['ticksPerPoint']!.value * stored.scoring['skillPoints']!.value;
  const rest = { ...stored, roles: stored.roles.map((role, index) => untold(role, scored[index]!, ticksPerWeight)) };
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
    profiles: rest.roles.map(({ id }) => ({ id, ...UNTOLD })),
    skills,
    ...tries,
    aliasSkills,
    aliasRules,
    exactTexts,
    rules,
    ...getTerms(from, rest),
    titleRoles: getHolders(from),
    qualifierRoles: getHolders(from),
    ...roleClaims(skills.length, asking),
  };
  const exp = from.list('exp');
  const data = { ...bare, exp: withLastBits(exponentials(exp.length), exp) } as unknown as PackData;
  return { ...data, triggers: triggerTable(buildPack(data)) };
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
