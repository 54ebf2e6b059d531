import type { Pack } from '../pack/load.js';
import type { Analysis, TitleEvidence } from '../types.js';
import type { Enter, SkillEvidence } from './evidence.js';
import { AgainstKey, domainEvidence, functionEvidence, LevelKey, levelShown, manages } from './level.js';
import type { ScoringNumbers } from './numbers.js';

type Found = ReadonlyMap<number, SkillEvidence>;

/** What a narrower role lacks, as a key of the part `against`; null where it has its level or domain and enough of the broader role's work. */
function lackOf(
  analysis: Analysis,
  pack: Pack,
  role: number,
  numbers: ScoringNumbers,
  found: Found,
): (typeof AgainstKey)[keyof typeof AgainstKey] | null {
  const { narrowedBy, narrows } = pack.data.roles[role]!;
  const byLevel = narrowedBy === 'level';
  const shown = byLevel
    ? levelShown(analysis, pack, role, numbers, found) !== null
    : domainEvidence(pack, role, found).length >= numbers.domainMinCount;
  if (!shown) return AgainstKey.Narrowing;
  const named = analysis.titles.some((title) => title.role === role || title.role === narrows);
  const least = byLevel ? numbers.levelFunction : numbers.domainFunction;
  return named || functionEvidence(pack, role, numbers, found) >= least ? null : AgainstKey.Function;
}

/** A narrower role earns by its narrowing, and loses where there is none; a role that manages people earns where the text does. */
export function enterNarrowing(
  analysis: Analysis,
  pack: Pack,
  numbers: ScoringNumbers,
  found: Found,
  enter: Enter,
): void {
  pack.data.roles.forEach((role, index) => {
    if (role.narrowedBy !== null) {
      const byLevel = role.narrowedBy === 'level';
      const lack = lackOf(analysis, pack, index, numbers, found);
      if (lack !== null) enter(index, 'against', lack, -1, byLevel ? numbers.levelAgainst : numbers.domainAgainst);
      else if (byLevel) enter(index, 'level', LevelKey.Shown, -1, numbers.level);
      else
        for (const mention of domainEvidence(pack, index, found).slice(0, numbers.domainMaxCount))
          enter(index, 'domain', analysis.mentions[mention]!.skill, mention, numbers.domain);
    } else if (manages(analysis, role)) enter(index, 'level', LevelKey.Manages, -1, numbers.manages);
  });
}

/** A title counts once per role, where it says most. A narrower role also takes its broader role's title, where its narrowing shows. */
export function enterTitles(analysis: Analysis, pack: Pack, numbers: ScoringNumbers, found: Found, enter: Enter): void {
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
    pack.data.roles.forEach((role, index) => {
      if (role.narrows === title.role && lackOf(analysis, pack, index, numbers, found) === null) take(index, evidence);
    });
  });
  for (const [role, evidence] of best) enter(role, 'title', evidence, evidence, worth(analysis.titles[evidence]!));
}
