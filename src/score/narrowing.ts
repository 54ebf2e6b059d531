import type { Pack } from '../pack/load.js';
import type { Analysis, TitleEvidence } from '../types.js';
import type { Enter, SkillEvidence } from './evidence.js';
import { AgainstKey, domainEvidence, functionEvidence, LevelKey, isManaging, levelShown } from './level.js';
import type { ScoringNumbers } from './numbers.js';
import type { Shown } from './skills.js';

/** What a text says of skills. */
export interface Said {
  readonly found: ReadonlyMap<number, SkillEvidence>;
  readonly shown: Shown;
}

/** What a narrower role lacks, as a key of the part `against`; null where it has its level or domain and enough of the broader role's work. */
function lackOf(
  analysis: Analysis,
  pack: Pack,
  role: number,
  numbers: ScoringNumbers,
  { found, shown }: Said,
): (typeof AgainstKey)[keyof typeof AgainstKey] | null {
  const { narrowedBy, narrows } = pack.data.roles[role]!;
  const byLevel = narrowedBy === 'level';
  const isNarrowed = byLevel
    ? levelShown(analysis, pack, role, numbers, found) !== null
    : domainEvidence(pack, role, found).length >= numbers.domainMinCount;
  if (!isNarrowed) return AgainstKey.Narrowing;
  const named = analysis.titles.some((title) => title.role === role || title.role === narrows);
  const least = byLevel ? numbers.levelFunction : numbers.domainFunction;
  return named || functionEvidence(pack, role, numbers, shown) >= least ? null : AgainstKey.Function;
}

/** The roles that are looked at apart, so that the cost does not grow with the pack. */
interface Apart {
  /** Those that narrow another. */
  readonly narrowing: readonly number[];
  /** Those that narrow each role. */
  readonly narrowers: ReadonlyMap<number, readonly number[]>;
  /** Those whose level manages people, and that narrow none. */
  readonly managing: readonly number[];
}

const apart = new WeakMap<Pack, Apart>();

function apartOf(pack: Pack): Apart {
  let known = apart.get(pack);
  if (known === undefined) {
    const { roles } = pack.data;
    const narrowing = [...roles.keys()].filter((role) => roles[role]!.narrowedBy !== null);
    const narrowers = new Map<number, number[]>();
    for (const role of narrowing) {
      const { narrows } = roles[role]!;
      narrowers.set(narrows, [...(narrowers.get(narrows) ?? []), role]);
    }
    const managing = [...roles.keys()].filter((role) => roles[role]!.narrowedBy === null && isManaging(roles[role]!));
    known = { narrowing, narrowers, managing };
    apart.set(pack, known);
  }
  return known;
}

/** A narrower role earns by its narrowing, and loses where there is none; a role that manages people earns where the text does. */
export function enterNarrowing(
  analysis: Analysis,
  pack: Pack,
  numbers: ScoringNumbers,
  said: Said,
  enter: Enter,
): void {
  const { narrowing, managing } = apartOf(pack);
  for (const index of narrowing) {
    const byLevel = pack.data.roles[index]!.narrowedBy === 'level';
    const lack = lackOf(analysis, pack, index, numbers, said);
    if (lack !== null) enter(index, 'against', lack, -1, byLevel ? numbers.levelAgainst : numbers.domainAgainst);
    else if (byLevel) enter(index, 'level', LevelKey.Shown, -1, numbers.level);
    else
      for (const mention of domainEvidence(pack, index, said.found).slice(0, numbers.domainMaxCount))
        enter(index, 'domain', analysis.mentions[mention]!.skill, mention, numbers.domain);
  }
  if (analysis.people?.manages === true)
    for (const index of managing) enter(index, 'level', LevelKey.Manages, -1, numbers.manages);
}

/** A title counts once per role, where it says most. A narrower role also takes its broader role's title, where its narrowing shows. */
export function enterTitles(analysis: Analysis, pack: Pack, numbers: ScoringNumbers, said: Said, enter: Enter): void {
  const { narrowers } = apartOf(pack);
  const worth = ({ place, general }: TitleEvidence): number => {
    if (place === 'title') return general ? numbers.titleGeneral : numbers.title;
    return general ? numbers.titleGeneralInText : numbers.titleInText;
  };
  const best = new Map<number, number>();
  const take = (role: number, evidence: number): void => {
    const held = best.get(role);
    if (held === undefined || worth(analysis.titles[evidence]!) > worth(analysis.titles[held]!))
      best.set(role, evidence);
  };
  analysis.titles.forEach((title, evidence) => {
    take(title.role, evidence);
    for (const index of narrowers.get(title.role) ?? [])
      if (lackOf(analysis, pack, index, numbers, said) === null) take(index, evidence);
  });
  for (const [role, evidence] of best) enter(role, 'title', evidence, evidence, worth(analysis.titles[evidence]!));
}
