import type { PackData, PackRole, PackRoleSkill, Scoring } from '../../src/pack/format.js';
import type { Pack } from '../../src/pack/load.js';
import { bm25, lengthFactor } from '../../src/score/bm25.js';
import { bm25Weights, type TermWeights } from '../../src/taxonomy/bm25-weights.js';
import { IMPORTANCE_NUMBER } from '../../src/pack/format.js';
import { TERM_FIELDS, termDocument } from '../../src/taxonomy/role-documents.js';

/** Scoring numbers that are compiled into the ticks of terms; those of skills are cheap, and set anew each time. */
const COMPILED_TERM = /^(k1|b|termPoints|field[A-Z].*)$/;

/** A pack's data with some of its scoring numbers changed, those too that are compiled into ticks. */
export function reweigh(pack: Pack, change: Readonly<Record<string, number>>): PackData {
  const { data } = pack;
  const scoring = { ...data.scoring };
  for (const [name, value] of Object.entries(change)) scoring[name] = { ...scoring[name], value };
  const touchesTerms = Object.keys(change).some((name) => COMPILED_TERM.test(name));
  const terms = touchesTerms ? { ...data.terms, ticks: termTicks(pack, scoring) } : data.terms;
  return { ...data, scoring, terms, roles: skillRoles(data, scoring) };
}

/** True where ticks set anew from unchanged numbers are the pack's own, so that changes of what is compiled in may be trusted. */
export function reweighsExactly(pack: Pack): boolean {
  const { terms, roles, scoring } = pack.data;
  const ticks = termTicks(pack, scoring);
  if (ticks.length !== terms.ticks.length || ticks.some((value, at) => value !== terms.ticks[at])) return false;
  const again = skillRoles(pack.data, scoring);
  return roles.every(({ skills }, role) => skills.every((skill, at) => skill.ticks === again[role].skills[at].ticks));
}

/** Term ticks set anew from the role documents in the pack, in the order of its postings. */
function termTicks(pack: Pack, scoring: Scoring): number[] {
  const { data } = pack;
  const k1 = scoring['k1'].value;
  const b = scoring['b'].value;
  const scale = scoring['termPoints'].value * scoring['ticksPerPoint'].value;
  const { stems, idf, df, documents, frequencies, lengths, avgdl } = weightsOf(pack, scoring);
  const found = new Map<string, number>();
  let at = 0;
  stems.forEach((stem, term) => {
    for (let k = 0; k < df[term]; k++, at++) {
      const role = documents[at];
      const weight = idf[df[term]] * bm25(frequencies[at], lengths[role], avgdl, k1, b);
      found.set(`${stem} ${role}`, Math.round(scale * weight));
    }
  });
  const ticks: number[] = [];
  let posting = 0;
  // The pack numbers its terms as its own weights list their stems.
  weightsOf(pack, data.scoring).stems.forEach((stem, term) => {
    for (let k = 0; k < data.terms.df[term]; k++, posting++) {
      ticks.push(found.get(`${stem} ${data.terms.roles[posting]}`) ?? 0);
    }
  });
  return ticks;
}

function weightsOf(pack: Pack, scoring: Scoring): TermWeights {
  const fields: Record<string, number> = {};
  for (const name of TERM_FIELDS) fields[name] = scoring[`field${name[0].toUpperCase()}${name.slice(1)}`].value;
  const documents = pack.data.profiles.map(({ id, document }) => termDocument(id, document, pack.lexicon));
  return bm25Weights(documents, fields, scoring['k1'].value, scoring['b'].value);
}

/** The roles with the ticks of their skills set anew: importance, rarity among the roles, and the length of the profile. */
function skillRoles(data: PackData, scoring: Scoring): PackRole[] {
  const demand = new Map<number, number>();
  for (const { skills } of data.roles) for (const { skill } of skills) demand.set(skill, (demand.get(skill) ?? 0) + 1);
  const importance = (entry: PackRoleSkill): number => scoring[IMPORTANCE_NUMBER[entry.importance]].value;
  const rarity = ({ skill }: PackRoleSkill): number => data.terms.idf[demand.get(skill) ?? 0];
  const totals = data.roles.map(({ skills }) => {
    let total = 0;
    for (const entry of skills) total += importance(entry) * rarity(entry);
    return total;
  });
  let mean = 0;
  for (const total of totals) mean += total;
  mean /= Math.max(1, totals.length);
  return data.roles.map((role, index) => {
    const factor = mean === 0 ? 0 : lengthFactor(totals[index], mean, scoring['skillLengthNorm'].value);
    const full = (entry: PackRoleSkill): number =>
      Math.round(scoring['ticksPerPoint'].value * importance(entry) * rarity(entry) * factor);
    return { ...role, skills: role.skills.map((entry) => ({ ...entry, ticks: full(entry) })) };
  });
}
