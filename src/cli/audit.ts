import { RolefitError } from '../errors.js';
import { audit } from '../audit/audit.js';
import { auditCsv, renderAudit } from '../audit/audit-text.js';
import { readTable } from '../audit/table.js';
import { anyNumberOf, numberOf } from './numbers.js';
import { EXIT, print, printJson, styleFor } from './output.js';

interface AuditCommandOptions {
  readonly score?: string;
  readonly group: readonly string[];
  readonly selected?: string;
  readonly cutoff?: string;
  readonly top?: string;
  readonly excludeSmall?: boolean;
  readonly resamples: string;
  readonly seed: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly color: boolean;
}

/** More columns would give more tables than anyone reads. */
const MAX_GROUPS = 4;
const MAX_RESAMPLES = 100_000;

/** `rolefit audit`: selection or scoring rates and impact ratios of scores by category. */
export async function runAudit(path: string, options: AuditCommandOptions): Promise<number> {
  const { score, group, selected } = options;
  const limits = [selected, options.cutoff, options.top].filter((limit) => limit !== undefined);
  if (limits.length > 1) throw new RolefitError('usage', 'give one of --selected, --cutoff and --top');
  if (score === undefined && selected === undefined)
    throw new RolefitError(
      'usage',
      'give the column of the scores with --score, or the column that says who is selected with --selected',
    );
  const groups = [...new Set(group)];
  if (groups.length > MAX_GROUPS) throw new RolefitError('usage', `--group takes at most ${MAX_GROUPS} columns`);
  const cutoff = options.cutoff === undefined ? undefined : anyNumberOf('--cutoff', options.cutoff);
  const top = options.top === undefined ? undefined : numberOf('--top', options.top, 1, Number.MAX_SAFE_INTEGER, true);
  const { columns, rows } = await readTable(path);
  const report = audit(
    columns,
    rows,
    {
      groups,
      ...(score === undefined ? {} : { score }),
      ...(selected === undefined ? {} : { selected }),
      ...(cutoff === undefined ? {} : { cutoff }),
      ...(top === undefined ? {} : { top }),
      resamples: numberOf('--resamples', options.resamples, 0, MAX_RESAMPLES, true),
      seed: numberOf('--seed', options.seed, 0, 0xffffffff, true),
      leaveOutSmall: options.excludeSmall ?? false,
    },
    path === '-' ? 'standard input' : path,
  );
  if (options.json) printJson(report);
  else if (options.csv) print(auditCsv(report));
  else print(renderAudit(report, await styleFor(options.color)));
  return EXIT.answered;
}
