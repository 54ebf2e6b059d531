import {
  namedRoles,
  type CorpusReport,
  type Count,
  type PaySummary,
  type SkillDemand,
} from '../batch/corpus/corpus-report.js';
import { bar, clip, MAX_WIDTH, padEnd, thousands, wrap, type Style } from '../render/layout.js';
import { safe } from '../safe.js';

const NAME = 30;
const SHOWN_ROLES = 20;
/** Roles whose skills and pay are told. */
const TOLD_ROLES = 10;
const TOLD_SKILLS = 8;
const SHOWN_CANDIDATES = 20;
const SHOWN_GROUPS = 5;

const SKILL_WIDTHS = [9, 10, 7];
const SKILL_HEAD = `  ${padEnd('', NAME)} ${'records'.padStart(9)} share${['required', 'preferred', 'named'].map((head, at) => head.padStart(SKILL_WIDTHS[at]!)).join('')}`;
const PAY_HEAD = `  ${padEnd('', NAME)} ${['lower', 'median', 'upper'].map((head) => head.padStart(9)).join('  ')}`;

/** A report on a corpus for the terminal. */
export function renderCorpus(report: CorpusReport, style: Style): string {
  const { records, total, candidates, duplicates, errors } = report;
  const named = namedRoles(report);
  const paid = named.slice(0, TOLD_ROLES).flatMap(({ role, pay }) => pay.slice(0, 1).map((one) => payRow(role, one)));
  const lines: string[] = [
    ...wrap(
      `${thousands(records.all - records.unread)} records: ${thousands(records.tagged)} tagged, ${thousands(records.none)} none, ${thousands(records.errors)} errors`,
      '',
      '  ',
    ),
  ];
  const section = (heading: string, rows: readonly string[]): void => {
    if (rows.length > 0) lines.push('', style.bold(heading), ...rows);
  };
  section('Errors', rowsOf(errors));
  section(
    'Roles',
    rowsOf(
      report.roles.slice(0, SHOWN_ROLES).map(({ role, count: all, share }) => ({ name: role, count: all, share })),
    ).concat(report.roles.length > SHOWN_ROLES ? [`  and ${report.roles.length - SHOWN_ROLES} more`] : []),
  );
  section('Levels', rowsOf(total.levels));
  section('Degrees', rowsOf(total.degrees));
  section('Skills', total.skills.length === 0 ? [] : [SKILL_HEAD, ...total.skills.map(skillRow)]);
  section(
    'Skills by role',
    named.slice(0, TOLD_ROLES).flatMap(({ role, skills }) => {
      const told = skills.slice(0, TOLD_SKILLS).map(({ name, share }) => `${safe(name)} ${percent(share)}`);
      return wrap(`${safe(role)}: ${told.join(', ')}`, '  ', '    ');
    }),
  );
  section('Pay', paid.length === 0 ? [] : [PAY_HEAD, ...paid]);
  section(
    'Phrases that may be skills the taxonomy lacks',
    candidates
      .slice(0, SHOWN_CANDIDATES)
      .map((one) => `  ${padEnd(clip(safe(one.phrase), NAME), NAME)} ${thousands(one.count).padStart(8)}`),
  );
  if (duplicates.compared > 0)
    section('Near-duplicates', [
      ...wrap(
        `${thousands(duplicates.repeated)} of ${thousands(duplicates.compared)} records repeat another almost word for word, ${thousands(duplicates.equal)} of them wholly; ${thousands(duplicates.groupCount)} groups`,
        '  ',
        '  ',
      ),
      ...duplicates.groups.slice(0, SHOWN_GROUPS).map((group) => {
        const ids = group.ids.map((id) => safe(id ?? 'no id')).join(', ');
        return clip(
          `  ${thousands(group.count).padStart(6)} like ${ids}${group.count > group.ids.length ? ', …' : ''}`,
          MAX_WIDTH,
        );
      }),
    ]);
  if (report.packs.length > 1)
    lines.push(
      '',
      ...wrap(`Note: the records are of ${report.packs.length} packs: ${report.packs.map(safe).join(', ')}`, '', '  '),
    );
  return `${lines.join('\n')}\n`;
}

function rowsOf(counts: readonly Count[]): string[] {
  return counts.map(
    (one) =>
      `  ${padEnd(clip(safe(one.name), NAME), NAME)} ${thousands(one.count).padStart(9)} ${percent(one.share).padStart(5)}  ${bar(one.share)}`,
  );
}

function skillRow({ name, count: all, share, required, preferred, unstated }: SkillDemand): string {
  const parts = [required, preferred, unstated].map((one, at) => percent(one / all).padStart(SKILL_WIDTHS[at]!));
  return `  ${padEnd(clip(safe(name), NAME), NAME)} ${thousands(all).padStart(9)} ${percent(share).padStart(5)}${parts.join('')}`;
}

function payRow(role: string, { currency, period, count: all, low, median, high }: PaySummary): string {
  const amounts = [low, median, high].map((amount) => thousands(Math.round(amount)).padStart(9));
  return `  ${padEnd(clip(safe(role), NAME), NAME)} ${amounts.join('  ')} ${clip(safe(currency), 4)} a ${period} (${thousands(all)})`;
}

/** A share as a percentage, which no line break parts; what is not nothing never reads so. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? '<1\u00a0%' : `${Math.round(share * 100)}\u00a0%`;
}
