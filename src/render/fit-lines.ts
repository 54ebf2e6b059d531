import type { AdviceRecord, DemandRecord, FitReport, KnockOutRecord } from '../explain/fit-report.js';
import type { TextEvidence } from '../explain/tree.js';
import { monthText } from '../extract/resume/months.js';
import { safe } from '../safe.js';
import { duration } from './duration.js';
import { rowLines, type Row } from './facts.js';
import { clip, signed, someOf, wrap, type Style } from './layout.js';

/** Skills that a line names before they are only counted. */
const SHOWN_NAMES = 24;
const SHOWN_USEFUL = 12;
const TITLE_WIDTH = 60;
/** As wide as a label. */
const MARGIN = ' '.repeat(14);

const ORDER: Readonly<Record<string, number>> = {
  core: 0,
  required: 1,
  expected: 1,
  unstated: 2,
  preferred: 3,
  useful: 3,
};

/** What is said of rows above it, in brackets. */
const ENOUGH = '(those shown are enough for all of the required part; more would add nothing)';
const LESS = '(a job counts by the share of what is asked that it shows)';

/** Rows with their labels in a column; what is said of other rows is dimmed. */
export function remarkedLines(rows: readonly Row[], style: Style): string[] {
  return rows.flatMap((row) => (row[0] === '' ? wrap(row[1], MARGIN, MARGIN).map(style.dim) : rowLines([row], style)));
}

/** Skills by how they stand: shown, only listed, missing; the weightiest first. What a broader skill alone speaks for is missing. */
export function skillRows({ demands, denied, parts }: FitReport): Row[] {
  const skills = demands.filter(({ standing }) => standing !== null);
  skills.sort((a, b) => ORDER[a.standing!]! - ORDER[b.standing!]! || b.full - a.full);
  const line = (label: string, rows: readonly DemandRecord[], most: number): Row[] => {
    const names = rows.map((row) => safe(row.standing === 'core' ? `${row.demand} (core)` : row.demand));
    return names.length === 0 ? [] : [[label, someOf(names, most)]];
  };
  const isFull = (name: string): boolean => parts.some(({ part, score, max }) => part === name && score === max);
  const backed = skills.filter(({ backing, relation }) => backing !== null && relation !== 'broader');
  const missing = skills.filter((row) => !backed.includes(row) && !denied.includes(row.demand));
  const listed = backed.filter(({ backing }) => backing === 'listed');
  return [
    ...line(
      'Shown',
      backed.filter((row) => !listed.includes(row)),
      SHOWN_NAMES,
    ),
    ...line('Only listed', listed, SHOWN_NAMES),
    ...(denied.length === 0 ? [] : [['Denied', safe(denied.join(' · '))] as const]),
    ...line(
      'Missing',
      missing.filter(({ part }) => part === 'required'),
      SHOWN_NAMES,
    ),
    ...(isFull('required') && missing.some(({ part }) => part === 'required') ? [['', ENOUGH] as const] : []),
    ...line(
      'To lead',
      missing.filter(({ part }) => part === 'level'),
      SHOWN_NAMES,
    ),
    ...line(
      'Also of use',
      missing.filter(({ part }) => part === 'preferred'),
      SHOWN_USEFUL,
    ),
  ];
}

/** Work, years, degree, level and people led, each beside what is asked for. */
export function careerRows({ career, demands }: FitReport): Row[] {
  const rows: Row[] = [['Work', `${duration(career.months, 'none')} in all`]];
  const found = ({ how, evidence, part }: DemandRecord): string =>
    how === null
      ? `nothing found${part === 'level' && career.months > 0 ? ' in work of the kind' : ''}`
      : `${how}${quoted(evidence)}`;
  for (const row of demands) {
    const { part, demand, months, standing } = row;
    if (part === 'experience' && months !== null)
      rows.push(['Years', `${safe(demand)} asked: ${duration(months.counted, 'none')} count`]);
    else if (part === 'education') {
      const label = demand.startsWith('in ') ? 'Field' : 'Degree';
      rows.push([label, `${safe(demand)} asked: ${found(row)}`]);
    } else if (part === 'level' && standing === null) rows.push(['Level', `${safe(demand)} asked: ${found(row)}`]);
  }
  const isLess = ({ part, months }: DemandRecord): boolean =>
    part === 'experience' && months !== null && months.counted < Math.min(months.asked, career.months);
  if (demands.some(isLess)) rows.push(['', LESS]);
  if (career.led !== null) rows.push(['People led', `“${safe(career.led.text)}”`]);
  return rows;
}

function quoted(evidence: TextEvidence | null): string {
  return evidence === null ? '' : ` (“${safe(evidence.text)}”)`;
}

/** What would raise the fit, the greatest gain first, and where the lines would stand. */
export function adviceLines(report: FitReport, style: Style): string[] {
  const lines = report.advice.flatMap((entry) =>
    wrap(adviceText(entry), `  ${style.good(signed(entry.gain).padStart(6))}  `, '          '),
  );
  const where = adviceRemark(report);
  return where === '' ? lines : [...lines, ...wrap(where, '  ', '  ').map(style.dim)];
}

/** Where a line that is advised would stand; empty where none is. */
export function adviceRemark({ advice }: FitReport): string {
  const bullet = advice.find(({ kind }) => kind === 'skill');
  if (bullet === undefined) return '';
  if (isInProject(bullet)) return 'Each alone; a line in quotes is a project of its own, as no job is of the kind.';
  const where = bullet.job === null ? 'the latest job' : `the job “${clip(safe(bullet.job), TITLE_WIDTH)}”`;
  return `Each alone; a line in quotes is one more bullet of ${where}.`;
}

/** True for a line that stands under a heading of its own. */
function isInProject({ insert }: AdviceRecord): boolean {
  return /^\s*Projects\n/.test(insert!.text);
}

/** An edit in words; what is put in stands in it as it is. */
export function adviceText(advice: AdviceRecord): string {
  const { kind, label, insert, asOf } = advice;
  if (kind === 'time') return `one more year in the work that goes on, read in ${monthText(asOf!)}`;
  const line = safe(insert!.text.replace(/^\s*(?:(?:Education|Projects)\s+)?(?:[-*•·–] )?/, '').trimEnd());
  return kind === 'degree'
    ? `${safe(label)}: one more line of education, ${line}`
    : `${safe(label)} shown in a ${isInProject(advice) ? 'project' : 'job'}: “${line}”`;
}

const KNOCK_OUT_LABELS: Readonly<Record<string, string>> = {
  authorisation: 'Right to work',
  clearance: 'Clearance',
  licence: 'Licence',
};
const VERDICTS: Readonly<Record<string, string>> = {
  met: 'met',
  unmet: 'not met',
  unstated: 'the résumé does not say',
};

/** Conditions that no score makes up for, with what is asked and what the résumé says. */
export function knockOutLines({ knockOuts }: FitReport, style: Style): string[] {
  return knockOuts.flatMap((entry) =>
    wrap(knockOutText(entry), '  ', '    ').map((line) => (entry.verdict === 'unmet' ? style.bad(line) : line)),
  );
}

export function knockOutText({ kind, asked, verdict, statement, evidence }: KnockOutRecord): string {
  return `${KNOCK_OUT_LABELS[kind]!}, ${safe(asked)}: ${VERDICTS[verdict]!}${quoted(evidence)}; asked for by “${safe(statement.text)}”`;
}
