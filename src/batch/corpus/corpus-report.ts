import { REPORT_FORMAT, rounded } from '../../explain/report.js';
import { NONE } from '../../score/ranking.js';
import { DEGREES, LEVELS } from '../../types.js';
import type { Corpus, GroupTally, SkillTally } from './corpus.js';
import { duplicateReport, type DuplicateReport } from './near-duplicates.js';
import { topPhrases } from './phrase-counts.js';
import { quantiles } from './quantiles.js';

/** How often something is, of all records that were read, or of those of a role. */
export interface Count {
  readonly name: string;
  readonly count: number;
  readonly share: number;
}

/** Records that mention a skill, by how firmly the firmest mention asks for it. */
export interface SkillDemand {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  readonly share: number;
  readonly required: number;
  readonly preferred: number;
  readonly unstated: number;
}

/** Pay that records state, in one currency and period; the amounts are to three digits. */
export interface PaySummary {
  readonly currency: string;
  readonly period: string;
  readonly count: number;
  /** Of a quarter of the records the middle of the range they state is no more than this. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface GroupSummary {
  readonly count: number;
  readonly share: number;
  /** Mean confidence. */
  readonly confidence: number | null;
  readonly levels: readonly Count[];
  readonly degrees: readonly Count[];
  /** Median of the least years asked for, where any are. */
  readonly years: { readonly count: number; readonly median: number } | null;
  readonly pay: readonly PaySummary[];
  readonly skills: readonly SkillDemand[];
}

/** What `rolefit report --json` prints. */
export interface CorpusReport {
  readonly format: number;
  readonly packs: readonly string[];
  /** Lines, and what they were: `tagged` with a role, `none`, `errors`, and `unread` ones that are no records of `rolefit tag`. */
  readonly records: { readonly all: number; readonly tagged: number; readonly none: number; readonly errors: number; readonly unread: number };
  readonly errors: readonly Count[];
  /** All that were read, whatever the role. */
  readonly total: GroupSummary;
  /** Roles, most frequent first, `none` among them. */
  readonly roles: readonly (GroupSummary & { readonly role: string })[];
  readonly candidates: readonly { readonly phrase: string; readonly count: number }[];
  readonly duplicates: DuplicateReport;
}

/** Fewest records whose pay is summed up. */
const MIN_PAY = 3;
const SHOWN_PAYS = 3;
const SHOWN_CANDIDATES = 50;
const MIN_CANDIDATE = 2;

/** @param most skills that are listed of the whole, and twice as many as of a role */
export function corpusReport(corpus: Corpus, most: number): CorpusReport {
  const { records, total } = corpus;
  const read = records.tagged + records.none;
  const roles = [...corpus.roles]
    .map(([role, tally]) => ({ role, ...summaryOf(tally, read, corpus.skills, Math.ceil(most / 2)) }))
    .sort((a, b) => b.count - a.count || (a.role < b.role ? -1 : 1));
  return {
    format: REPORT_FORMAT,
    packs: [...corpus.packs].sort(),
    records: { all: read + records.errors + records.unread, ...records },
    errors: countsOf(corpus.errors, records.errors),
    total: summaryOf(total, read, corpus.skills, most),
    roles,
    candidates: topPhrases(corpus.candidates, SHOWN_CANDIDATES, MIN_CANDIDATE),
    duplicates: duplicateReport(corpus.fingerprints),
  };
}

function summaryOf(tally: GroupTally, of: number, skills: Corpus['skills'], most: number): GroupSummary {
  const years = quantiles(tally.years, [0.5]);
  return {
    count: tally.count,
    share: shareOf(tally.count, of),
    confidence: tally.count === 0 ? null : rounded(tally.confidence / tally.count),
    levels: countsOf(tally.levels, tally.count, LEVELS),
    degrees: countsOf(tally.degrees, tally.count, DEGREES),
    years: years === null ? null : { count: tally.years.count, median: years[0]! },
    pay: paysOf(tally),
    skills: [...tally.skills]
      .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([id, { count, required, preferred }]: [string, SkillTally]) => {
        const { name, kind } = skills.get(id)!;
        return { id, name, kind, count, share: shareOf(count, tally.count), required, preferred, unstated: count - required - preferred };
      }),
  };
}

/** Counts by number, or in the order of a scale, what is not stated last. */
function countsOf(counts: ReadonlyMap<string, number>, of: number, scale?: readonly string[]): Count[] {
  const rank = (name: string): number => (scale === undefined || !scale.includes(name) ? Infinity : scale.indexOf(name));
  return [...counts]
    .map(([name, count]) => ({ name, count, share: shareOf(count, of) }))
    .sort((a, b) => {
      const [one, other] = [rank(a.name), rank(b.name)];
      if (one !== other) return one < other ? -1 : 1;
      return b.count - a.count || (a.name < b.name ? -1 : 1);
    });
}

function paysOf({ pay }: GroupTally): PaySummary[] {
  return [...pay.values()]
    .filter(({ amounts }) => amounts.count >= MIN_PAY)
    .sort((a, b) => b.amounts.count - a.amounts.count || (a.currency + a.period < b.currency + b.period ? -1 : 1))
    .slice(0, SHOWN_PAYS)
    .map(({ currency, period, amounts }) => {
      const [low, median, high] = quantiles(amounts, [0.25, 0.5, 0.75])!;
      return { currency, period, count: amounts.count, low: low!, median: median!, high: high! };
    });
}

function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : rounded(count / of);
}

/** The roles of a report without none. */
export function namedRoles({ roles }: CorpusReport): CorpusReport['roles'] {
  return roles.filter(({ role }) => role !== NONE);
}
