import { fitReport, type DemandRecord, type FitReport } from '../../../explain/fit-report.js';
import { skillKey } from '../../../explain/fit-edits.js';
import { skillRecords } from '../../../explain/report.js';
import { withoutKey, type WhatIf } from '../../../explain/what-if.js';
import type { Fit, FitEntry } from '../../../fit-types.js';
import type { Pack } from '../../../pack/load.js';
import { asRead } from '../../../render/as-read.js';
import { adviceRemark, adviceText, careerRows, knockOutText } from '../../../render/fit-lines.js';
import { closingTexts, scoreRows, unjudgedNote } from '../../../render/fit-text.js';
import { marksOf, type Mark } from './marks.js';
import type { ShownNote, ShownSection } from './match-model.js';
import type { Place, Shown } from './places.js';

/** How a skill that is asked for stands. */
export type Standing = 'shown' | 'listed' | 'denied' | 'missing' | 'to-lead' | 'of-use';

/** A skill that is asked for, with what it earns; `keys` are the edits of its switch, none where there is nothing to switch. */
export interface FitSkill {
  readonly name: string;
  readonly standing: Standing;
  readonly isCore: boolean;
  readonly points: number;
  /** What it earns where it is shown in full. */
  readonly full: number;
  readonly how: string | null;
  readonly places: readonly Place[];
  readonly statement: string | null;
  readonly keys: readonly string[];
}

export interface FitPartRow {
  readonly name: string;
  /** As printed, so that the parts add up to the whole. */
  readonly amount: string;
  readonly max: string;
  /** Of 100 points: the width of the part, and of what is reached of it. */
  readonly width: number;
  readonly reached: number;
}

/** A score as printed, with its parts. */
export interface FitScore {
  readonly whole: string;
  readonly points: number;
  readonly parts: readonly FitPartRow[];
}

export interface FitAdvice {
  readonly key: string;
  readonly text: string;
  readonly gain: number;
}

/** A résumé held against a role or a posting, ready to be shown. */
export interface FitModel {
  readonly title: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly sections: readonly ShownSection[];
  readonly against: string;
  /** Null where there is too little to judge. */
  readonly score: FitScore | null;
  /** Why it is not judged; empty where it is. */
  readonly unjudged: string;
  /** With the edits that are switched on; null without any. */
  readonly changed: (FitScore & { readonly skills: readonly number[] }) | null;
  readonly skills: readonly FitSkill[];
  readonly rest: readonly { readonly label: string; readonly text: string; readonly places: readonly Place[] }[];
  readonly career: readonly (readonly [label: string, text: string])[];
  readonly knockOuts: readonly { readonly text: string; readonly verdict: string; readonly places: readonly Place[] }[];
  readonly advice: readonly FitAdvice[];
  readonly adviceRemark: string;
  readonly notes: readonly ShownNote[];
  readonly closing: readonly string[];
}

function scoreOf(report: FitReport): FitScore | null {
  const rows = scoreRows(report);
  if (rows === null) return null;
  return {
    whole: rows.whole,
    points: report.score!,
    parts: rows.rows.map(({ name, amount, max }, index) => ({
      name,
      amount,
      max,
      width: report.parts[index]!.max,
      reached: report.parts[index]!.score!,
    })),
  };
}

/** The page's model of a fit; `given` is the report of `result` and `whatIf` its edits, of which those in `keys` are switched on. */
export function fitModel(
  result: Fit,
  given: FitReport,
  whatIf: WhatIf,
  keys: readonly string[],
  shown: Shown,
  pack: Pack,
): FitModel {
  const { resume, demands } = result;
  const report = asRead(given, resume.document);
  const unjudged = unjudgedNote(report);
  const entries = result.parts.flatMap((part) => part.entries);
  const rows = entries.map((entry, index) => ({ entry, row: report.demands[index]! }));
  const ofSkills = rows
    .filter(({ row }) => row.standing !== null)
    .sort((a, b) => order(a.row) - order(b.row) || b.row.full - a.row.full);
  const place = (at: { field: string; start: number; end: number } | null): Place[] =>
    at === null ? [] : [shown.place(at)];
  return {
    title: shown.title,
    text: shown.text,
    marks: marksOf(asRead(skillRecords(resume, pack), resume.document), shown),
    sections: resume.sections.map((section) => ({
      ...shown.place(section),
      kind: section.kind,
      counts: section.counts,
    })),
    against: demands.title,
    score: scoreOf(report),
    changed:
      keys.length === 0
        ? null
        : changedScore(
            result,
            whatIf.with(keys),
            report,
            ofSkills.map(({ entry }) => entry),
            pack,
          ),
    skills: ofSkills.map(({ entry, row }): FitSkill => {
      const standing = standingOf(row, report);
      return {
        name: row.demand,
        standing,
        isCore: row.standing === 'core',
        points: row.score,
        full: row.full,
        how: row.how,
        places: place(row.evidence),
        statement: row.statement?.text ?? null,
        keys: keysOf(entry, standing, whatIf),
      };
    }),
    rest: rows
      .filter(({ row }) => row.standing === null && row.score > 0 && row.evidence !== null)
      .map(({ row }) => ({ label: row.demand, text: row.how ?? '', places: place(row.evidence) })),
    career: careerRows(report),
    knockOuts: report.knockOuts.map((entry) => ({
      text: knockOutText(entry),
      verdict: entry.verdict,
      places: place(entry.evidence),
    })),
    advice: report.advice.map((entry) => ({
      key: [...whatIf.edits.values()].find(({ kind, label }) => kind === entry.kind && label === entry.label)!.key,
      text: adviceText(entry),
      gain: entry.gain,
    })),
    adviceRemark: adviceRemark(report),
    unjudged: unjudged?.message ?? '',
    notes: report.notes.filter((note) => note !== unjudged).map(({ message }) => ({ message, places: [] })),
    closing: closingTexts(report),
  };
}

/** The score after the edits, and what each skill then earns in points, in the order in which the skills are shown. */
function changedScore(
  before: Fit,
  after: Fit,
  { receipt }: FitReport,
  shown: readonly FitEntry[],
  pack: Pack,
): FitModel['changed'] {
  const report = fitReport(after, pack, receipt);
  const entries = before.parts.flatMap((part) => part.entries);
  const score = scoreOf(report);
  return score === null
    ? null
    : { ...score, skills: shown.map((entry) => report.demands[entries.indexOf(entry)]!.score) };
}

const ORDER = ['core', 'required', 'expected', 'unstated', 'preferred', 'useful'];

function order({ standing }: DemandRecord): number {
  return ORDER.indexOf(standing!);
}

function standingOf({ backing, relation, demand, part }: DemandRecord, { denied }: FitReport): Standing {
  if (backing !== null && relation !== 'broader') return backing === 'listed' ? 'listed' : 'shown';
  if (denied.includes(demand)) return 'denied';
  return part === 'level' ? 'to-lead' : part === 'preferred' ? 'of-use' : 'missing';
}

/** What the switch of a skill does: a backed one is blanked with all its alternatives, a missing one gets its line. */
function keysOf({ options }: FitEntry, standing: Standing, { edits }: WhatIf): string[] {
  const skills = options.flatMap(({ skill }) => skill ?? []);
  if (standing === 'shown' || standing === 'listed') return skills.map(withoutKey);
  return skills
    .map(skillKey)
    .filter((key) => edits.has(key))
    .slice(0, 1);
}
