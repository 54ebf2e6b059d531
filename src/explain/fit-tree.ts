import type { Pack } from '../pack/load.js';
import type {
  Claim,
  Demands,
  Depth,
  Fit,
  FitEntry,
  FitOption,
  FitPart,
  JobShare,
  JobTime,
  Statement,
} from '../fit-types.js';
import { claimLabel } from '../score/fit-evidence.js';
import { fitNumbers } from '../score/fit-numbers.js';
import { WHOLE } from '../score/numbers.js';
import { documentEvidence, textEvidence } from './explain.js';
import { given, node, type DocumentEvidence, type Explanation, type PostingEvidence } from './tree.js';

/** Headline of each part of a fit. */
export const FIT_PART_LABELS: Readonly<Record<FitPart, string>> = {
  required: 'Required skills',
  preferred: 'Preferred skills',
  experience: 'Experience',
  education: 'Education',
  level: 'Level and leadership',
  responsibilities: 'Responsibilities',
};

/**
 * The whole arithmetic of a fit as a tree: parts, their demands, and for each the best that the résumé has and what would take its place. Demands
 * that nothing speaks for are nodes of value 0. The root's value is the fit in ticks.
 */
export function explainFit(fit: Fit, pack: Pack): Explanation {
  const parts = fit.parts.map(({ part, max, entries }) => {
    const nodes = entries.map((entry) => entryNode(fit, entry, pack));
    const label = FIT_PART_LABELS[part];
    if (entries.reduce((sum, { full }) => sum + full, 0) <= max) return node(pack, 'sum', label, nodes, { part });
    return node(
      pack,
      'min',
      label,
      [given('ticks of the whole part', max), node(pack, 'sum', 'ticks of its demands', nodes)],
      { part },
    );
  });
  return node(pack, 'sum', fit.demands.title, parts);
}

/** A statement with its words. */
export function statementEvidence(
  demands: Demands,
  { field, start, end }: Statement,
  pack: Pack,
): DocumentEvidence | PostingEvidence {
  return field === 'document'
    ? documentEvidence(pack, demands.role!, { start, end })
    : { posting: true, ...textEvidence(demands.posting!, { field, start, end }) };
}

type WithStatement = Pick<Explanation, 'statement'>;

function statementOf(fit: Fit, statement: Statement | null, pack: Pack): WithStatement {
  return statement === null ? {} : { statement: statementEvidence(fit.demands, statement, pack) };
}

/** Whether nothing in the résumé speaks for an option. */
function isEmpty({ claims, time }: FitOption): boolean {
  return claims.length === 0 && (time === null || time.jobs.length === 0);
}

function entryNode(fit: Fit, entry: FitEntry, pack: Pack): Explanation {
  const { label, standing, options, atLeast, full } = entry;
  const name = standing === null ? label : `${label} (${standing})`;
  if (options.every(isEmpty))
    return {
      op: 'given',
      value: 0,
      label: `${name}: not in the résumé`,
      ...statementOf(fit, options[0]!.statement, pack),
    };
  const nodes = options.map((option) => optionNode(fit, option, pack));
  const best =
    nodes.length === 1 && atLeast === 1
      ? nodes[0]!
      : atLeast === 1
        ? node(pack, 'max', 'the best of the alternatives', nodes)
        : node(pack, 'best', `the mean of the best ${atLeast}`, [given('asked for', atLeast), ...nodes]);
  const product = node(pack, 'product', 'ticks of a demand that is met × share', [
    given('ticks of the demand', full),
    best,
  ]);
  return node(pack, 'round', name, [product], statementOf(fit, options[0]!.statement, pack));
}

function optionNode(fit: Fit, { label, claims, time, statement }: FitOption, pack: Pack): Explanation {
  const details = claims.map((claim) => claimNode(fit, claim, pack));
  if (time !== null && time.jobs.length > 0) details.push(timeNode(fit, time, pack));
  return details.length === 0
    ? { op: 'given', value: 0, label: `${label}: not in the résumé`, ...statementOf(fit, statement, pack) }
    : node(pack, 'max', label, details, statementOf(fit, statement, pack));
}

function claimNode(fit: Fit, claim: Claim, pack: Pack): Explanation {
  const { shares, evidence, depth, kinship, relation, steps } = claim;
  const details = shares.map(({ label: of, share }) => given(of, share / WHOLE));
  if (depth !== null) details.push(depthNode(fit, depth, pack));
  if (kinship !== null) {
    const shares = kinship.map((share) => shareNode(fit, share, pack));
    details.push(node(pack, 'max', 'how far the job is of the kind that is asked for', shares));
  }
  for (const step of steps) details.push(given(`share of a ${relation} skill`, step / WHOLE));
  return node(pack, 'product', claimLabel(claim, pack), details, { evidence: textEvidence(fit.resume, evidence) });
}

function depthNode(fit: Fit, { months, dates }: Depth, pack: Pack): Explanation {
  const { shownAtOnce, fullMonths } = fitNumbers(pack);
  const held: Explanation =
    dates === null
      ? given('months of the job, which has no dates', months)
      : { op: 'given', value: months, label: 'months of the job', evidence: textEvidence(fit.resume, dates) };
  return node(pack, 'sum', 'share by how long it was shown', [
    given('at once', shownAtOnce / WHOLE),
    node(pack, 'product', 'with the months', [
      given('the rest', 1 - shownAtOnce / WHOLE),
      node(pack, 'ratio', 'of the months that count in full', [held, given('months that count in full', fullMonths)]),
    ]),
  ]);
}

function timeNode(fit: Fit, { jobs, months, share }: NonNullable<FitOption['time']>, pack: Pack): Explanation {
  const covered = node(pack, 'covered', 'months of jobs that count, each month once', [
    given('months at most', months),
    ...jobs.flatMap((job) => jobNodes(fit, job, pack)),
  ]);
  const ratio = node(pack, 'ratio', 'of the months asked for', [covered, given('months asked for', months)]);
  return share === WHOLE
    ? ratio
    : node(pack, 'product', 'in place of it', [ratio, given('share of it', share / WHOLE)]);
}

function jobNodes(fit: Fit, job: JobTime, pack: Pack): Explanation[] {
  const evidence = textEvidence(fit.resume, job.dates);
  return [
    { op: 'given', value: job.from, label: 'month it begins, from the year 0', evidence },
    { op: 'given', value: job.to, label: 'month behind its last', evidence },
    shareNode(fit, job, pack),
  ];
}

function shareNode(fit: Fit, { need, weight, skills }: JobShare, pack: Pack): Explanation {
  const shown = skills.map(({ skill, counts, places }) =>
    node(
      pack,
      'max',
      skill === null ? 'its title' : pack.data.skills[skill]!.name,
      places.map((place) => ({
        op: 'given' as const,
        value: counts,
        label: skill === null ? 'of the role, or with a skill that counts' : 'shown in it',
        evidence: textEvidence(fit.resume, place),
      })),
    ),
  );
  const count = node(pack, 'sum', 'skills that count', shown);
  const share = node(pack, 'ratio', 'of as many as make it count in full', [count, given('skills', need)]);
  return node(pack, 'product', 'share that counts', [share, given('of it at most', weight / WHOLE)]);
}
