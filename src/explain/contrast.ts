import type { Pack } from '../pack/load.js';
import { termEvidence } from '../extract/terms.js';
import { AgainstKey, LevelKey } from '../score/level.js';
import type { Contribution, Match, Part } from '../types.js';
import { roleNumber, textEvidence } from './explain.js';
import type { TextEvidence } from './tree.js';

/** One piece of evidence that two roles value differently. `first - second = difference`, in ticks. */
export interface ContrastRow {
  readonly part: Part;
  readonly label: string;
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  readonly evidence: TextEvidence | null;
}

/** Why one role and not another: rows whose differences sum to the difference of the scores, weightiest first. */
export interface Contrast {
  readonly first: string;
  readonly second: string;
  readonly firstTicks: number;
  readonly secondTicks: number;
  readonly difference: number;
  readonly rows: readonly ContrastRow[];
}

/** Sets two roles' ledgers side by side. @throws RolefitError `role.unknown` */
export function contrast(result: Match, firstId: string, secondId: string, pack: Pack): Contrast {
  const rows = new Map<
    string,
    { part: Part; label: string; first: number; second: number; evidence: TextEvidence | null }
  >();
  const roles = [roleNumber(pack, firstId), roleNumber(pack, secondId)] as const;
  const totals = roles.map((role, side) => {
    let total = 0;
    for (const entry of result.contributions(role)) {
      total += entry.ticks;
      const { key, label, evidence } = identify(result, pack, role, entry);
      const row = rows.get(key) ?? { part: entry.part, label, first: 0, second: 0, evidence };
      if (side === 0) row.first += entry.ticks;
      else row.second += entry.ticks;
      rows.set(key, row);
    }
    return total;
  });
  const list = [...rows.values()].map((row) => ({ ...row, difference: row.first - row.second }));
  list.sort(
    (a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
  return {
    first: firstId,
    second: secondId,
    firstTicks: totals[0]!,
    secondTicks: totals[1]!,
    difference: totals[0]! - totals[1]!,
    rows: list,
  };
}

/** What makes contributions to two roles the same row: the same term, skill, title place, level or domain. */
function identify(
  result: Match,
  pack: Pack,
  role: number,
  entry: Contribution,
): { key: string; label: string; evidence: TextEvidence | null } {
  const { analysis } = result;
  switch (entry.part) {
    case 'terms': {
      const term = termEvidence(analysis.terms, entry.evidence);
      const evidence = textEvidence(analysis, term);
      return { key: `term ${term.term}`, label: evidence.text.toLowerCase(), evidence };
    }
    case 'skills': {
      const { skill } = pack.data.roles[role]!.skills[entry.key]!;
      return {
        key: `skill ${skill}`,
        label: pack.data.skills[skill]!.name,
        evidence: textEvidence(analysis, analysis.mentions[entry.evidence]!),
      };
    }
    case 'absent': {
      const { skill } = pack.data.roles[role]!.skills[entry.key]!;
      return { key: `absent ${skill}`, label: `${pack.data.skills[skill]!.name} (absent)`, evidence: null };
    }
    case 'title': {
      const evidence = textEvidence(analysis, analysis.titles[entry.evidence]!);
      return { key: `title ${evidence.field} ${evidence.start}`, label: 'title', evidence };
    }
    case 'domain':
      return {
        key: `domain ${entry.key}`,
        label: `${pack.data.skills[entry.key]!.name} (domain)`,
        evidence: textEvidence(analysis, analysis.mentions[entry.evidence]!),
      };
    case 'level':
    case 'against': {
      if (entry.part === 'level' && entry.key === LevelKey.Manages)
        return { key: 'manages', label: 'managing people', evidence: textEvidence(analysis, analysis.people!) };
      if (entry.part === 'against' && entry.key === AgainstKey.Function) {
        const { narrows } = pack.data.roles[role]!;
        return { key: `function ${narrows}`, label: pack.data.roles[narrows]!.title, evidence: null };
      }
      const isLevel = pack.data.roles[role]!.narrowedBy === 'level';
      const evidence = isLevel && analysis.level !== null ? textEvidence(analysis, analysis.level) : null;
      return { key: isLevel ? 'level' : 'domain', label: isLevel ? 'level' : 'domain', evidence };
    }
  }
}
