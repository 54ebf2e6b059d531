import type { Pack } from '../pack/load.js';
import type { Level, SkillKind } from '../types.js';

/** Deepest step up from a skill to a more general one. */
const MAX_STEPS = 3;

const cache = new WeakMap<Pack, Map<number, ReadonlyMap<number, number>>>();

/** The more general skills above a skill, each with how many steps up it is; without the skill itself. */
export function broaderSkills(pack: Pack, skill: number): ReadonlyMap<number, number> {
  let known = cache.get(pack);
  if (known === undefined) cache.set(pack, (known = new Map()));
  let above = known.get(skill);
  if (above === undefined) known.set(skill, (above = climb(pack, skill)));
  return above;
}

function climb(pack: Pack, skill: number): Map<number, number> {
  const above = new Map<number, number>();
  let frontier = [skill];
  for (let depth = 1; depth <= MAX_STEPS && frontier.length > 0; depth++) {
    const next: number[] = [];
    for (const narrow of frontier) {
      for (const broad of pack.data.skills[narrow]!.broader) {
        if (broad === skill || above.has(broad)) continue;
        above.set(broad, depth);
        next.push(broad);
      }
    }
    frontier = next;
  }
  return above;
}

/** Skills of those who lead: where a level is asked for they belong to it. A taxonomy of one's own may lack them. */
const LEADING = [
  'leadership',
  'technical-leadership',
  'team-leadership',
  'cross-team-leadership',
  'people-management',
  'thought-leadership',
  'mentoring',
  'coaching',
  'hiring',
  'technical-roadmap',
  'ai-strategy',
];

export function leadingSkills(pack: Pack): ReadonlySet<number> {
  return new Set(LEADING.flatMap((id) => pack.skillIndex.get(id) ?? []));
}

/** The skill that those show who lead people in a job; undefined in a taxonomy that lacks it. */
export function ledSkill(pack: Pack): number | undefined {
  return pack.skillIndex.get('people-management');
}

/** Kinds of skills that nobody shows by using them in a job, so that naming them is all there is. */
export const NAMED_KINDS: ReadonlySet<SkillKind> = new Set<SkillKind>(['certification', 'human-language']);

const RANKS: readonly (readonly Level[])[] = [
  ['intern'],
  ['junior'],
  ['mid'],
  ['senior'],
  ['staff', 'lead', 'manager'],
  ['principal', 'director'],
];
/** How far up a level is. Those who lead and those who are experts go up side by side. */
export const LEVEL_RANKS = Object.fromEntries(
  RANKS.flatMap((levels, rank) => levels.map((level) => [level, rank])),
) as Readonly<Record<Level, number>>;
/** From this rank on a level means leading. */
export const LEADING_RANK = LEVEL_RANKS.lead;
