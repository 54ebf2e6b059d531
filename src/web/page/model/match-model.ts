import { points, type MatchReport } from '../../../explain/report.js';
import type { Explanation } from '../../../explain/tree.js';
import { UNJUDGEABLE } from '../../../extract/notes.js';
import type { Pack } from '../../../pack/load.js';
import { asRead } from '../../../render/as-read.js';
import { gapNames, titleOf, whyText } from '../../../render/match-text.js';
import { nearestRole } from '../../../score/ranking.js';
import type { Analysis, Field, Match, SectionKind, Span } from '../../../types.js';
import { demandGroups, type DemandGroup } from './demand-groups.js';
import { factsOf, type Fact } from './facts.js';
import { marksOf, type Mark } from './marks.js';
import { placeOf, type Place, type Shown } from './places.js';
import { uncountedOf, type Uncounted } from './uncounted.js';

export interface RankedTitle {
  readonly id: string;
  readonly title: string;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface ShownSection extends Place {
  readonly kind: SectionKind;
  readonly counts: boolean;
}

/** Something that earns the first role points, with its words. */
export interface Reason {
  readonly label: string;
  readonly points: number;
  /** All its places in the text, the one that is quoted first. */
  readonly places: readonly Place[];
  /** What the role document states; empty while that is not there, null where there is nothing that states it. */
  readonly statement: string | null;
}

export interface ShownNote {
  readonly message: string;
  readonly places: readonly Place[];
}

/** A document with all that was read of it and the answer, ready to be shown. */
export interface MatchModel {
  readonly title: string | null;
  readonly text: string;
  readonly kind: 'posting' | 'resume';
  /** Id of the role, or `none`. */
  readonly role: string;
  /** Id of the role that the reasons are about: the first one, also where the answer is none. */
  readonly nearest: string | null;
  /** False where there is too little to judge, or nothing to read. */
  readonly isJudged: boolean;
  /** False while the role documents are not there: statements are empty then. */
  readonly isTold: boolean;
  readonly ranking: readonly RankedTitle[];
  readonly why: string;
  readonly marks: readonly Mark[];
  readonly sections: readonly ShownSection[];
  readonly total: number;
  readonly reasons: readonly Reason[];
  readonly words: { readonly points: number; readonly list: readonly Reason[] };
  readonly demands: readonly DemandGroup[];
  readonly facts: readonly Fact[];
  readonly gaps: readonly string[];
  readonly uncounted: readonly Uncounted[];
  readonly notes: readonly ShownNote[];
}

/** Roles that are offered to be set side by side, beyond those that a report lists. */
const RANKED = 5;

export function matchModel(result: Match, given: MatchReport, shown: Shown, pack: Pack): MatchModel {
  const { analysis } = result;
  const report = asRead(given, analysis.document);
  const marks = marksOf(report.skills, shown);
  const why = whyText(result, report, pack);
  const { explanation } = report;
  const rest = reasonsOf(explanation, analysis, marks, shown, pack);
  return {
    title: shown.title,
    text: shown.text,
    kind: analysis.kind,
    role: result.role,
    nearest: nearestRole(result)?.id ?? null,
    isJudged: result.notes.every(({ code }) => !UNJUDGEABLE.has(code)),
    isTold: pack.data.profiles.some(({ document }) => document !== ''),
    ranking: result.top(RANKED).map(({ id, confidence }) => ({ id, title: titleOf(id, pack), confidence })),
    why,
    marks,
    sections: analysis.sections.map((section) => ({
      ...shown.place(section),
      kind: section.kind,
      counts: section.counts,
    })),
    ...rest,
    demands: demandGroups(report.skills, marks),
    facts: factsOf(report, shown),
    gaps: result.role === 'none' || explanation === null ? [] : gapNames(explanation),
    uncounted: uncountedOf(analysis, shown, pack),
    notes: report.notes
      .filter(({ message }) => message !== why)
      .map(({ message, start, end }) => ({
        message,
        places:
          start === undefined || end === undefined || end - start === analysis.document.text.length
            ? []
            : [shown.place({ field: 'text', start, end })],
      })),
  };
}

type Parts = Pick<MatchModel, 'total' | 'reasons' | 'words'>;

function reasonsOf(
  explanation: Explanation | null,
  analysis: Analysis,
  marks: readonly Mark[],
  shown: Shown,
  pack: Pack,
): Parts {
  if (explanation === null) return { total: 0, reasons: [], words: { points: 0, list: [] } };
  const placesOf = placesFrom(analysis, marks, shown);
  const reason = (node: Explanation): Reason => ({
    label: node.label,
    points: points(node.value, pack),
    places: node.evidence === undefined ? [] : placesOf(node.evidence),
    statement: node.statement?.text ?? null,
  });
  const parts = explanation.details ?? [];
  const reasons = parts
    .filter(({ part }) => part !== 'terms')
    .flatMap(({ details }) => (details ?? []).filter(({ value }) => value !== 0))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(reason);
  const terms = parts.find(({ part }) => part === 'terms');
  const list = [...(terms?.details ?? [])].sort((a, b) => b.value - a.value).map(reason);
  return {
    total: points(explanation.value, pack),
    reasons,
    words: { points: points(terms?.value ?? 0, pack), list },
  };
}

/** For a place of evidence: itself, and where a skill was found there, all other places of the skill that count. */
function placesFrom(
  { mentions }: Analysis,
  marks: readonly Mark[],
  shown: Shown,
): (at: Span & { readonly field: Field }) => Place[] {
  const key = ({ field, start, end }: Span & { readonly field: Field }): string => `${field} ${start} ${end}`;
  const found = new Map(mentions.map((mention, index) => [key(mention), index]));
  const ofSkill = new Map<string, number[]>();
  marks.forEach(({ id, tone }, index) => {
    if (tone === 'denied') return;
    const list = ofSkill.get(id);
    if (list === undefined) ofSkill.set(id, [index]);
    else list.push(index);
  });
  return (at) => {
    const own = shown.place(at);
    const mention = found.get(key(at));
    if (mention === undefined) return [own];
    const others = (ofSkill.get(marks[mention]!.id) ?? []).filter((index) => index !== mention);
    return [own, ...others.map((index) => placeOf(marks[index]!))];
  };
}
