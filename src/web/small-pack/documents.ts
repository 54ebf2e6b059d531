import type { PackData, PackProfile, PackRole, PackRoleSkill } from '../../pack/format.js';
import type { ScoredSkill } from './catalogue.js';
import { streamReader, streamWriter } from './streams.js';

/** What only the explanation and the profile of a role need: its document, its quotes, its other titles. */
export interface RoleDocuments {
  readonly profiles: readonly PackProfile[];
  readonly roles: readonly Pick<PackRole, 'titles' | 'summary' | 'skills'>[];
}

export function encodeDocuments({ roles, profiles }: PackData): Uint8Array {
  const out = streamWriter();
  out.texts(
    'documents',
    profiles.map(({ document }) => document),
  );
  out.json(
    'profiles',
    profiles.map(({ document: _document, ...rest }) => rest),
  );
  out.json(
    'roles',
    roles.map(({ titles, summary }) => ({ titles, summary })),
  );
  out.floats(
    'weights',
    roles.flatMap(({ skills }) => skills.map(({ weight }) => weight)),
  );
  for (const { skills } of roles)
    skills.forEach(({ quote }, i) => {
      out.signed('quote.starts', quote.start - (skills[i - 1]?.quote.end ?? 0));
      out.number('quote.lengths', quote.end - quote.start);
    });
  return out.bytes();
}

/** A profile of which nothing is known yet. */
export const UNTOLD: Omit<PackProfile, 'id'> = {
  qualifiers: [],
  responsibilities: [],
  experience: [],
  education: [],
  practices: [],
  challenges: [],
  careerPath: [],
  market: [],
  pay: [],
  trends: [],
  document: '',
  alternatives: [],
  dutySkills: [],
};

/**
 * A role of which only what is scored is known yet; the weight of a skill is one that earns its ticks.
 * @param ticksPerWeight what a weight of 1 earns
 */
export function untold(role: PackRole, scored: readonly ScoredSkill[], ticksPerWeight: number): PackRole {
  const skills = scored.map((own) => ({ ...own, weight: own.ticks / ticksPerWeight, quote: { start: 0, end: 0 } }));
  return { ...role, titles: [], summary: '', skills };
}

/** @param known the roles as the first file has them */
export function decodeDocuments(
  bytes: Uint8Array,
  known: readonly { readonly skills: readonly ScoredSkill[] }[],
): RoleDocuments {
  const from = streamReader(bytes);
  const documents = from.texts('documents');
  const profiles = from.json('profiles') as Omit<PackProfile, 'document'>[];
  const told = from.json('roles') as Pick<PackRole, 'titles' | 'summary'>[];
  const weights = from.floats('weights');
  let at = 0;
  const roles = told.map((role, index) => {
    let end = 0;
    const skills = known[index]!.skills.map(({ skill, importance, ticks }): PackRoleSkill => {
      const start = end + from.signed('quote.starts');
      end = start + from.number('quote.lengths');
      return { skill, importance, weight: weights[at++]!, ticks, quote: { start, end } };
    });
    return { ...role, skills };
  });
  // The document stands before what the compiler read from it.
  const whole = profiles.map(({ alternatives, dutySkills, ...profile }, index) => ({
    ...profile,
    document: documents[index]!,
    alternatives,
    dutySkills,
  }));
  return { profiles: whole, roles };
}
