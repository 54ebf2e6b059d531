import type { Pack } from '../pack/load.js';
import { nearestRole } from '../score/ranking.js';
import type { Analysis, Match, Mention, Note, SkillKind, Span } from '../types.js';
import { counterfactual } from './counterfactual.js';
import { explain, textEvidence } from './explain.js';
import { factRecords, type FactRecords } from './fact-records.js';
import { resumeRecord, type ResumeRecord } from './resume-record.js';
import type { Explanation, TextEvidence } from './tree.js';

/** Version of the records and reports that others build on. */
export const REPORT_FORMAT = 1;

/** A mention as reports give it. */
export interface SkillRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly strength: string;
  readonly polarity: string;
  /** In a résumé: whether it stands in a job or a project (true), or is only listed. */
  readonly shown?: boolean;
  /** In a résumé: the index of the job it stands in. */
  readonly job?: number;
  readonly anyOf?: number;
  readonly atLeast?: number;
  readonly rule: string;
  readonly cue?: { readonly id: string; readonly text: string; readonly start: number; readonly end: number };
  readonly heading?: { readonly text: string; readonly start: number; readonly end: number };
}

/** An alias that was found and is not meant: its skill, and the condition that turned it down. */
export interface RejectedRecord extends TextEvidence {
  readonly id: string;
  readonly name: string;
  readonly kind: SkillKind;
  readonly reason: string;
}

/** What `rolefit extract --json` prints. */
export interface ExtractReport extends FactRecords {
  readonly format: number;
  readonly pack: string;
  readonly kind: string;
  /** What a résumé tells of a career; null for a posting. */
  readonly resume: ResumeRecord | null;
  readonly skills: readonly SkillRecord[];
  readonly rejected: readonly RejectedRecord[];
  readonly requirements: readonly {
    section: string;
    strength: string;
    field: string;
    start: number;
    end: number;
    text: string;
    skills: readonly number[];
  }[];
  readonly sections: readonly {
    kind: string;
    field: string;
    start: number;
    end: number;
    counts: boolean;
    heading?: { start: number; end: number };
  }[];
  readonly notes: readonly Note[];
}

/** What `rolefit match --json` prints. */
export interface MatchReport extends FactRecords {
  readonly format: number;
  readonly pack: string;
  readonly kind: string;
  readonly role: string;
  readonly confidence: number;
  readonly margin: number;
  readonly score: number;
  readonly roles: readonly { role: string; score: number; confidence: number }[];
  readonly skills: readonly SkillRecord[];
  readonly explanation: Explanation | null;
  readonly counterfactual: CounterfactualRecord | null;
  readonly notes: readonly Note[];
  /** What it was made from, where whoever asked for it says so. */
  readonly receipt?: MatchReceipt;
}

/** What a match was made from, so that another can be set beside it. */
export interface MatchReceipt {
  /** SHA-256 of the text as it was read: its title, a line break and its text without markup. */
  readonly input: string;
  readonly pack: string;
  readonly version: string;
}

/** Evidence without which the answer would be another, as reports give it. */
export interface CounterfactualRecord {
  readonly without: readonly { kind: string; label: string; places: readonly TextEvidence[] }[];
  readonly role: string;
  readonly confidence: number;
  readonly proof: string;
}

/** Ticks as points, exact to four decimals. */
export function points(ticks: number, pack: Pack): number {
  return ticks / pack.data.scoring['ticksPerPoint']!.value;
}

/** Probabilities are given to four decimals. */
export function rounded(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}

function skillRecord(analysis: Analysis, mention: Mention, index: number, pack: Pack): SkillRecord {
  const place = analysis.resume?.places[index];
  const { id, name, kind } = pack.data.skills[mention.skill]!;
  const { field, start, end, text } = textEvidence(analysis, mention);
  return {
    id,
    name,
    kind,
    field,
    start,
    end,
    text,
    strength: mention.strength,
    polarity: mention.polarity,
    ...(place === undefined ? {} : { shown: place.shown }),
    ...(place === undefined || place.job === null ? {} : { job: place.job }),
    ...(mention.anyOf === null ? {} : { anyOf: mention.anyOf }),
    ...(mention.atLeast === 1 ? {} : { atLeast: mention.atLeast }),
    rule: mention.rule,
    ...(mention.cue === null ? {} : { cue: mention.cue }),
    ...(mention.heading === null ? {} : { heading: headingRecord(analysis, mention, mention.heading) }),
  };
}

/** The aliases that were found and not taken, with their words and why. */
export function rejectedRecords(analysis: Analysis, pack: Pack): RejectedRecord[] {
  return analysis.rejections.map((rejection) => {
    const { id, name, kind } = pack.data.skills[rejection.skill]!;
    return { id, name, kind, ...textEvidence(analysis, rejection), reason: rejection.reason };
  });
}

export function skillRecords(analysis: Analysis, pack: Pack): SkillRecord[] {
  return analysis.mentions.map((mention, index) => skillRecord(analysis, mention, index, pack));
}

function headingRecord(
  analysis: Analysis,
  { field }: Mention,
  { start, end }: Span,
): Exclude<SkillRecord['heading'], undefined> {
  return { text: textEvidence(analysis, { field, start, end }).text, start, end };
}

export function extractReport(analysis: Analysis, pack: Pack): ExtractReport {
  return {
    format: REPORT_FORMAT,
    pack: pack.id,
    kind: analysis.kind,
    resume: analysis.resume === null ? null : resumeRecord(analysis, analysis.resume, pack),
    skills: skillRecords(analysis, pack),
    rejected: rejectedRecords(analysis, pack),
    requirements: analysis.requirements.map((requirement) => {
      const { field, start, end, text } = textEvidence(analysis, requirement);
      return {
        section: requirement.section,
        strength: requirement.strength,
        field,
        start,
        end,
        text,
        skills: requirement.mentions,
      };
    }),
    ...factRecords(analysis, pack),
    sections: analysis.sections.map(({ kind, field, start, end, counts, heading }) => ({
      kind,
      field,
      start,
      end,
      counts,
      ...(heading === null ? {} : { heading }),
    })),
    notes: analysis.notes,
  };
}

/** Roles that a report lists. */
const LISTED_ROLES = 5;

/** The whole report on one document: the answer, the facts, and the first role's explanation (of the nearest role where it abstains). */
export function matchReport(
  result: Match,
  pack: Pack,
  notes: readonly Note[] = [],
  receipt?: MatchReceipt,
): MatchReport {
  return reportWith(counterfactualRecord(result, pack), result, pack, notes, receipt);
}

/** The same report with a counterfactual that was sought apart, since that takes longest; null where it is still to come. */
export function reportWith(
  counterfactual: CounterfactualRecord | null,
  result: Match,
  pack: Pack,
  notes: readonly Note[],
  receipt?: MatchReceipt,
): MatchReport {
  const { analysis } = result;
  const nearest = nearestRole(result);
  return {
    format: REPORT_FORMAT,
    pack: pack.id,
    kind: analysis.kind,
    role: result.role,
    confidence: rounded(result.confidence),
    margin: rounded(result.margin),
    score: points(result.top(1)[0]!.ticks, pack),
    roles: result
      .top(LISTED_ROLES)
      .map(({ id, ticks, confidence }) => ({ role: id, score: points(ticks, pack), confidence: rounded(confidence) })),
    ...factRecords(analysis, pack),
    skills: skillRecords(analysis, pack),
    explanation: nearest === undefined ? null : explain(result, nearest.id, pack),
    counterfactual,
    notes: [...notes, ...result.notes],
    ...(receipt === undefined ? {} : { receipt }),
  };
}

export function counterfactualRecord(result: Match, pack: Pack): CounterfactualRecord | null {
  const found = counterfactual(result, pack);
  if (found === null) return null;
  const { pieces, role, confidence, proof } = found;
  return {
    without: pieces.map(({ kind, label, places }) => ({ kind, label, places })),
    role,
    confidence: rounded(confidence),
    proof,
  };
}
