import { viewText } from '../extract/view-text.js';
import type { Pack } from '../pack/load.js';
import type { Backing, Fit, FitEntry, FitPart, Relation } from '../fit-types.js';
import type { Month, Note } from '../types.js';
import { countedMonths } from '../score/fit-time.js';
import { claimLabel } from '../score/fit-evidence.js';
import { adviceOn } from './fit-advice.js';
import { explainFit, statementEvidence } from './fit-tree.js';
import { points, REPORT_FORMAT } from './report.js';
import { textEvidence } from './explain.js';
import type { DocumentEvidence, Explanation, PostingEvidence, TextEvidence } from './tree.js';

/** What a report was made from, so that another can be set beside it. */
export interface Receipt {
  /** SHA-256 of the résumé as it was read: its title, a line break and its text without markup. */
  readonly input: string;
  /** The role's id, or the SHA-256 of the posting as it was read. */
  readonly demands: { readonly role: string } | { readonly posting: string };
  readonly pack: string;
  readonly version: string;
  readonly asOf: Month | null;
}

/** A demand and how the résumé meets it. */
export interface DemandRecord {
  readonly demand: string;
  readonly part: FitPart;
  readonly standing: string | null;
  /** Points that it earns, before the part's limit, and those of a demand that is met. */
  readonly score: number;
  readonly full: number;
  /** How it is backed; null where no skill backs it. */
  readonly backing: Backing | null;
  /** How what was found is related to what is asked for. */
  readonly relation: Relation | null;
  /** Months of jobs that count and those asked for; null where no time is asked for. */
  readonly months: { readonly counted: number; readonly asked: number } | null;
  readonly how: string | null;
  readonly evidence: TextEvidence | null;
  readonly statement: DocumentEvidence | PostingEvidence | null;
}

export interface KnockOutRecord {
  readonly kind: string;
  readonly asked: string;
  readonly verdict: string;
  readonly statement: DocumentEvidence | PostingEvidence;
  readonly evidence: TextEvidence | null;
}

export interface AdviceRecord {
  readonly kind: string;
  readonly label: string;
  readonly gain: number;
  /** The edit: text put in at an offset of the résumé as it is read; null where only time passes. */
  readonly insert: { readonly at: number; readonly text: string } | null;
  readonly asOf: Month | null;
  /** The job that the text stands in, by its title's words; null outside of one. */
  readonly job: string | null;
}

/** What is never looked at when a résumé is scored. */
export const NOT_SCORED =
  'name, contact, photo, age, gender, nationality, family, health, beliefs, hobbies, associations, schools’ names, years of graduation';

/** What `rolefit fit --json` prints. */
export interface FitReport {
  readonly format: number;
  readonly pack: string;
  readonly kind: 'fit';
  readonly against: { readonly role: string | null; readonly title: string };
  /** The sum of the parts' scores; all are null where it abstains. */
  readonly score: number | null;
  readonly max: number;
  readonly abstains: boolean;
  readonly parts: readonly { part: FitPart; score: number | null; max: number }[];
  readonly demands: readonly DemandRecord[];
  /** Names of skills that are asked for and that the résumé denies. */
  readonly denied: readonly string[];
  readonly career: { months: number; level: string | null; degree: string | null; led: TextEvidence | null };
  readonly knockOuts: readonly KnockOutRecord[];
  readonly advice: readonly AdviceRecord[];
  readonly notScored: string;
  readonly notes: readonly Note[];
  readonly receipt: Receipt;
  readonly explanation: Explanation;
}

/** Pieces of advice that a report gives. */
const ADVICE_COUNT = 6;

/** The whole report on one résumé. The notes are those of its reader, before those of the fit. */
export function fitReport(fit: Fit, pack: Pack, receipt: Receipt, notes: readonly Note[] = []): FitReport {
  const { demands, resume, parts } = fit;
  const career = resume.resume!;
  const judged = (ticks: number): number | null => (fit.abstains ? null : points(ticks, pack));
  return {
    format: REPORT_FORMAT,
    pack: pack.id,
    kind: 'fit',
    against: { role: demands.role === null ? null : pack.data.roles[demands.role]!.id, title: demands.title },
    score: judged(fit.ticks),
    max: points(fit.max, pack),
    abstains: fit.abstains,
    parts: parts.map(({ part, ticks, max }) => ({ part, score: judged(ticks), max: points(max, pack) })),
    demands: parts.flatMap(({ entries }) => entries.map((entry) => demandRecord(fit, entry, pack))),
    denied: deniedSkills(fit, pack),
    career: {
      months: career.months,
      level: career.level?.level ?? null,
      degree: career.degree?.degree ?? null,
      led: career.led === null ? null : textEvidence(resume, { field: 'text', ...career.led }),
    },
    knockOuts: fit.knockOuts.map(({ kind, asked, verdict, statement, evidence }) => ({
      kind,
      asked: typeof asked === 'number' ? pack.data.skills[asked]!.name : asked,
      verdict,
      statement: statementEvidence(demands, statement, pack),
      evidence: evidence === null ? null : textEvidence(resume, evidence),
    })),
    advice: fit.abstains ? [] : adviceRecords(fit, pack),
    notScored: NOT_SCORED,
    notes: [...notes, ...fit.notes],
    receipt,
    explanation: explainFit(fit, pack),
  };
}

/** Skills that are asked for, that nothing speaks for, and that the résumé denies. */
function deniedSkills({ parts, resume }: Fit, pack: Pack): string[] {
  const denied = new Set(resume.mentions.filter(({ polarity }) => polarity === 'negated').map(({ skill }) => skill));
  const options = parts.flatMap(({ entries }) => entries.flatMap((entry) => entry.options));
  const names = options.flatMap(({ skill, value }) =>
    skill !== null && value === 0 && denied.has(skill) ? [pack.data.skills[skill]!.name] : [],
  );
  return [...new Set(names)];
}

function adviceRecords(fit: Fit, pack: Pack): AdviceRecord[] {
  return adviceOn(fit, pack, ADVICE_COUNT).map(({ kind, label, gain, insert, asOf, job }) => {
    const title = job === null ? null : (fit.resume.resume!.jobs[job]?.title ?? null);
    return {
      kind,
      label,
      gain: points(gain, pack),
      insert,
      asOf,
      job: title === null ? null : viewText(fit.resume.document, { field: 'text', ...title }),
    };
  });
}

function demandRecord(fit: Fit, { label, part, standing, ticks, full, options }: FitEntry, pack: Pack): DemandRecord {
  const best = options.reduce((a, b) => (b.value > a.value ? b : a));
  const claim = best.claims[0] ?? null;
  return {
    demand: label,
    part,
    standing,
    score: points(ticks, pack),
    full: points(full, pack),
    backing: claim?.backing ?? null,
    relation: claim?.relation ?? null,
    months:
      part === 'experience' && best.time !== null
        ? { counted: Math.floor(countedMonths(best.time)), asked: best.time.months }
        : null,
    how: claim === null ? null : claimLabel(claim, pack),
    evidence: claim === null ? null : textEvidence(fit.resume, claim.evidence),
    statement: best.statement === null ? null : statementEvidence(fit.demands, best.statement, pack),
  };
}
