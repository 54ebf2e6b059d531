import { monthText } from '../extract/resume/months.js';
import type { Month } from '../types.js';
import { UNMET_STATES } from './explain.js';
import type { Explanation } from './tree.js';

/** One line of what moved a score: ticks before and after. */
export interface Move {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

/** A part of a score and what moved in it; the moves add up to the part's difference. */
export interface PartMove extends Move {
  readonly part: string;
  /** What moved, the greatest difference first. */
  readonly moves: readonly Move[];
  /** How many of its lines are as they were. */
  readonly unmovedCount: number;
}

/** What two reports must have to be set side by side: those of `fit`, `match` and `explain` do. */
export interface Comparable {
  readonly kind?: string | undefined;
  readonly pack: string;
  /** True for a report that judged nothing: its score says nothing. */
  readonly abstains?: boolean | undefined;
  readonly explanation: Explanation;
  readonly receipt?:
    | {
        readonly input?: string | undefined;
        readonly demands?: Readonly<Record<string, string>> | undefined;
        readonly version?: string | undefined;
        readonly asOf?: Month | null | undefined;
      }
    | undefined;
}

/** One thing that two reports were made from, as each states it; null where one does not. */
export interface Origin {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly verdict: 'same' | 'differs' | 'unstated';
}

/** What `rolefit diff --json` prints. Differences are in ticks, 1/10,000 point. */
export interface DiffReport extends ScoreDiff {
  readonly format: number;
  readonly kind: 'diff';
  readonly of: 'fit' | 'match';
  /** What each score is of: a role's title or an ad's. */
  readonly subject: { readonly before: string; readonly after: string };
  /** Which of the two judged nothing, so that there is no score to compare. */
  readonly abstains: { readonly before: boolean; readonly after: boolean };
  readonly origins: readonly Origin[];
}

const FORMAT = 1;

/** Sets two reports of the same kind side by side: what they were made from, and what moved the score. */
export function diffReport(before: Comparable, after: Comparable): DiffReport {
  return {
    format: FORMAT,
    kind: 'diff',
    of: reportKind(after),
    subject: { before: before.explanation.label, after: after.explanation.label },
    abstains: { before: before.abstains === true, after: after.abstains === true },
    origins: originsOf(before, after),
    ...diffExplanations(before.explanation, after.explanation),
  };
}

/** Whether a report is of a fit or of a match. */
export function reportKind({ kind }: Comparable): 'fit' | 'match' {
  return kind === 'fit' ? 'fit' : 'match';
}

function originsOf(before: Comparable, after: Comparable): Origin[] {
  const isFit = reportKind(after) === 'fit';
  const origin = (name: string, of: (report: Comparable) => string | null | undefined): Origin => {
    const [was, is] = [of(before) ?? null, of(after) ?? null];
    return {
      name,
      before: was,
      after: is,
      verdict: was === null || is === null ? 'unstated' : was === is ? 'same' : 'differs',
    };
  };
  return [
    origin(isFit ? 'Résumé' : 'Text', ({ receipt }) => receipt?.input),
    ...(isFit ? [origin('Demands', ({ receipt }) => demandsText(receipt?.demands))] : []),
    origin('Pack', ({ pack }) => pack),
    origin('Version', ({ receipt }) => receipt?.version),
    ...(isFit ? [origin('Present', ({ receipt }) => (receipt?.asOf ? monthText(receipt.asOf) : null))] : []),
  ];
}

function demandsText(demands: Readonly<Record<string, string>> | undefined): string | null {
  const [entry] = Object.entries(demands ?? {});
  return entry === undefined ? null : `${entry[0]} ${entry[1]}`;
}

/** What moved a score from one explanation to another: `difference` is exactly the sum of the parts', to the tick. */
export interface ScoreDiff {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly parts: readonly PartMove[];
}

/** Compares two explanations of a score, part by part and line by line. Lines are the same where their labels are, whatever of it the text has. */
export function diffExplanations(before: Explanation, after: Explanation): ScoreDiff {
  const parts = paired(before.details ?? [], after.details ?? [], keyOfPart).map(([a, b]): PartMove => {
    const moves = paired(linesOf(a), linesOf(b), nameOf).map(([x, y]) =>
      move(nameOf(y ?? x!), x?.value ?? 0, y?.value ?? 0),
    );
    const moved = moves.filter(({ difference }) => difference !== 0);
    return {
      part: keyOfPart(b ?? a!),
      ...move((b ?? a!).label, a?.value ?? 0, b?.value ?? 0),
      moves: moved.sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference) || compare(x.label, y.label)),
      unmovedCount: moves.length - moved.length,
    };
  });
  return {
    before: before.value,
    after: after.value,
    difference: after.value - before.value,
    parts: parts.sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference) || compare(x.part, y.part)),
  };
}

function move(label: string, before: number, after: number): Move {
  return { label, before, after, difference: after - before };
}

/** A line of a part: its label and ticks. */
type Line = Pick<Explanation, 'label' | 'value'>;

/** The lines whose values add up to a part: its details, those of the sum in it, and what a limit takes away. */
function linesOf(part: Explanation | null): readonly Line[] {
  if (part === null) return [];
  const inner = part.op === 'sum' ? part : part.details?.find(({ op }) => op === 'sum');
  const lines = inner?.details ?? [];
  const rest = part.value - lines.reduce((sum, { value }) => sum + value, 0);
  return rest === 0 ? lines : [...lines, { label: lines.length === 0 ? part.label : 'limit of the part', value: rest }];
}

function keyOfPart(part: Explanation): string {
  return part.part ?? part.label;
}

/** What stands behind a demand that nothing meets: "Kubernetes (core): not in the text". */
const UNMET = new RegExp(`: (?:${[...UNMET_STATES, 'not in the résumé'].join('|')})$`);

function nameOf({ label }: Line): string {
  return label.replace(UNMET, '');
}

/** The entries of both lists by key, in the order of the second, then of the first; of several with the same key the first with the first. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => string,
): (readonly [T | null, T | null])[] {
  const open = new Map<string, T[]>();
  for (const entry of before) {
    const key = keyOf(entry);
    const list = open.get(key);
    if (list === undefined) open.set(key, [entry]);
    else list.push(entry);
  }
  const pairs: (readonly [T | null, T | null])[] = after.map((entry) => [
    open.get(keyOf(entry))?.shift() ?? null,
    entry,
  ]);
  for (const list of open.values()) for (const entry of list) pairs.push([entry, null]);
  return pairs;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
