import type { Pack } from '../pack/load.js';
import type { Analysis, TitleEvidence } from '../types.js';
import type { Enter, SkillEvidence } from './evidence.js';
import { domainEvidence, functionEvidence, LevelKey, levelShown, manages } from './level.js';
import type { ScoringNumbers } from './numbers.js';

type Found = ReadonlyMap<number, SkillEvidence>;

function isNarrowed(analysis: Analysis, pack: Pack, role: number, numbers: ScoringNumbers, found: Found): boolean {
  const { narrowedBy, narrows } = pack.data.roles[role]!;
  if (narrowedBy === 'level') {
    if (levelShown(analysis, pack, role, numbers, found) === null) return false;
    const named = analysis.titles.some((title) => title.role === role || title.role === narrows);
    return named || functionEvidence(pack, role, numbers, found) >= numbers.levelFunction;
  }
  return domainEvidence(pack, role, found).length >= numbers.domainMinCount;
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
    if (role.narrowedBy === 'level') {
      const met = isNarrowed(analysis, pack, index, numbers, found);
      enter(index, met ? 'level' : 'against', LevelKey.Shown, -1, met ? numbers.level : numbers.levelAgainst);
    } else if (role.narrowedBy === 'domain') {
      const evidence = domainEvidence(pack, index, found);
      if (evidence.length < numbers.domainMinCount) enter(index, 'against', 0, -1, numbers.domainAgainst);
      else
        for (const mention of evidence.slice(0, numbers.domainMaxCount))
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
      if (role.narrows === title.role && isNarrowed(analysis, pack, index, numbers, found)) take(index, evidence);
    });
  });
  for (const [role, evidence] of best) enter(role, 'title', evidence, evidence, worth(analysis.titles[evidence]!));
}
