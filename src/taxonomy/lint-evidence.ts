import type { Pack } from '../pack/load.js';
import { stem } from '../text/stem.js';
import type { Finding } from './finding.js';
import type { TaxonomySource } from './read.js';

/** One skill or word that gives more than this share of all that a role can earn by skills and words carries it alone. */
export const DOMINANT_SHARE = 0.2;
/** Roles that share most with a role: what one of these has as well distinguishes nothing. */
const NEIGHBOURS = 5;
/** A role of whose possible score less than this share comes from what no neighbour has can hardly be told from them. */
const DISTINCT_SHARE = 0.1;
/** Named in a message. */
const NAMED_NEIGHBOURS = 2;

/** What a role can earn by each skill (`skill id`) and each word (`word number`), in ticks, for one plain mention. */
export type RoleEvidence = ReadonlyMap<string, number>;

/** Each role's evidence, in the order of the pack. */
export function roleEvidence({ data, termOffsets }: Pack): RoleEvidence[] {
  const evidence = data.roles.map((role) => new Map(role.skills.map(({ skill, ticks }) => [`skill ${data.skills[skill]!.id}`, ticks])));
  for (let term = 0; term < data.terms.df.length; term++)
    for (let p = termOffsets[term]!; p < termOffsets[term + 1]!; p++)
      // Behind the roles stand the occupations outside the pack.
      evidence[data.terms.roles[p]!]?.set(`word ${term}`, data.terms.ticks[p]!);
  return evidence;
}

/** A role and the share of another's evidence that it has as well. */
export interface Neighbour {
  readonly role: number;
  readonly share: number;
}

/** The roles that have most of a role's evidence as well, nearest first. */
export function neighboursOf(role: number, evidence: readonly RoleEvidence[]): Neighbour[] {
  const own = evidence[role]!;
  const total = sum(own.values());
  return evidence
    .map((other, index) => {
      let shared = 0;
      for (const [key, ticks] of own) shared += Math.min(ticks, other.get(key) ?? 0);
      return { role: index, share: total === 0 ? 0 : shared / total };
    })
    .filter((entry) => entry.role !== role)
    .sort((a, b) => b.share - a.share || a.role - b.role);
}

/** Roles that one piece of evidence carries alone, and roles that have next to nothing that their neighbours lack. */
export function lintEvidence(source: TaxonomySource, pack: Pack): Finding[] {
  const { roles } = pack.data;
  const evidence = roleEvidence(pack);
  return roles.flatMap((role, index): Finding[] => {
    const where = source.roles[index]!.origin;
    const own = evidence[index]!;
    const total = sum(own.values());
    const findings: Finding[] = [];
    for (const [key, ticks] of own)
      if (ticks > total * DOMINANT_SHARE)
        findings.push({
          severity: 'warning',
          code: 'role-dominated',
          where,
          message: `the ${nameOf(key, pack)} alone gives ${percent(ticks / total)} of all that ${role.id} can earn by skills and words; name more of what the role asks for`,
        });
    // A role that narrows another is told from it by its narrowing.
    const near = neighboursOf(index, evidence)
      .filter((other) => role.narrows !== other.role && roles[other.role]!.narrows !== index)
      .slice(0, NEIGHBOURS);
    const distinct = sum([...own].filter(([key]) => !near.some((other) => evidence[other.role]!.has(key))).map(([, ticks]) => ticks));
    if (near.length > 0 && distinct < total * DISTINCT_SHARE)
      findings.push({
        severity: 'warning',
        code: 'role-indistinct',
        where,
        message: `only ${percent(distinct / total)} of what ${role.id} can earn comes from skills and words that none of its neighbours (${near
          .slice(0, NAMED_NEIGHBOURS)
          .map((other) => roles[other.role]!.id)
          .join(', ')}) has; name what sets it apart`,
      });
    return findings;
  });
}

/** Evidence as a person names it: the skill's id, or a word. */
function nameOf(key: string, { data, lexicon }: Pack): string {
  const [kind, name] = key.split(' ') as [string, string];
  if (kind === 'skill') return `skill ${name}`;
  const words: string[] = [];
  for (let w = 0; w < data.wordTerms.length; w++) if (data.wordTerms[w] === Number(name)) words.push(lexicon.wordAt(w + 1));
  words.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  // A stem stands among its words, and is no word that a person knows.
  const word = words.find((other) => stem(other) !== other) ?? words[0] ?? '';
  return `word "${word}"`;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
