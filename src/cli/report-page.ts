import { namedRoles, type CorpusReport, type Count, type SkillDemand } from '../batch/corpus/corpus-report.js';
import { escapeHtml, htmlPage } from '../render/html.js';
import { thousands } from '../render/layout.js';
import { visible } from '../safe.js';
import { barChart, type BarRow, type BarSeries } from './report-charts.js';
import { percent } from './report-text.js';

/** Widths that each chart is drawn in, for a desk and for a phone. */
const WIDTHS = { wide: 860, narrow: 340 } as const;
const COLORS = { main: '#2f6f8f', required: '#1d4e68', preferred: '#5fa3bf', unstated: '#c9dde6' } as const;
const SHOWN_ROLES = 30;
const SHOWN_SKILLS = 25;
const TOLD_ROLES = 25;
/** Roles whose pay is drawn, one currency and period to a chart. */
const PAID_ROLES = 20;

const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:920px;padding:1.5rem 1.2rem 4rem;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#222;background:#fff}
h1{font-size:1.6rem;margin:0}
h2{font-size:1.15rem;margin:2.4rem 0 .4rem;border-top:1px solid #ddd;padding-top:1.2rem}
p{margin:.4rem 0}
.dim{color:#666;font-size:.9rem}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2rem;margin:1rem 0 0;padding:0;list-style:none}
.facts b{display:block;font-size:1.5rem;font-weight:600}
svg{display:block;max-width:100%;height:auto}
.narrow svg{width:100%}
.narrow{display:none}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #eee;overflow-wrap:anywhere}
td.n,th.n{text-align:right;white-space:nowrap}
details{border-bottom:1px solid #eee;padding:.35rem 0}
summary{cursor:pointer}
@media(max-width:640px){body{padding:1rem .8rem 3rem}.wide{display:none}.narrow{display:block}}
@media print{.narrow{display:none}.wide{display:block}details{break-inside:avoid}}
`.trim();

/** One page of HTML that holds all it shows: no script, nothing from elsewhere, all text escaped. */
export async function reportPage(report: CorpusReport, name: string): Promise<string> {
  const { records, total, roles, candidates, duplicates } = report;
  const named = namedRoles(report);
  const parts: string[] = [
    `<h1>Postings at a glance</h1><p class="dim">${escapeHtml(name)} · ${report.packs.map(escapeHtml).join(', ')}</p>`,
    facts([
      [thousands(records.all - records.unread), 'records'],
      [thousands(records.tagged), 'tagged with a role'],
      [thousands(records.none), 'none of the roles'],
      [thousands(records.errors), 'errors'],
      [thousands(duplicates.repeated), 'near-duplicates'],
    ]),
    section(
      'Roles',
      countChart(roles.slice(0, SHOWN_ROLES).map((one) => ({ ...one, name: one.role }))) +
        more(roles.length, SHOWN_ROLES, 'roles'),
    ),
    section('Levels', countChart(total.levels)),
    section('Degrees', countChart(total.degrees)),
    section(
      'Skills',
      `<p class="dim">Records that ask for a skill, by how firmly: required, preferred, or only named.</p>${skillChart(total.skills.slice(0, SHOWN_SKILLS))}`,
    ),
    section('Skills by role', named.slice(0, TOLD_ROLES).map(roleDetails).join('')),
    paySection(report),
    candidates.length === 0
      ? ''
      : section(
          'Phrases that may be skills the taxonomy lacks',
          table(
            ['Phrase', 'Records'],
            candidates.map((one) => [one.phrase, thousands(one.count)]),
          ),
        ),
    duplicates.compared === 0
      ? ''
      : section(
          'Near-duplicates',
          `<p>${thousands(duplicates.repeated)} of ${thousands(duplicates.compared)} records repeat another almost word for word, ${thousands(duplicates.equal)} of them wholly. There are ${thousands(duplicates.groupCount)} groups; the largest:</p>${table(
            ['Records', 'Ids'],
            duplicates.groups.map((group) => [
              thousands(group.count),
              group.ids.map((id) => id ?? 'no id').join(', ') + (group.count > group.ids.length ? ', …' : ''),
            ]),
          )}`,
        ),
    report.errors.length === 0
      ? ''
      : section(
          'Errors',
          table(
            ['Code', 'Records'],
            report.errors.map((one) => [one.name, thousands(one.count)]),
          ),
        ),
  ];
  // The charts' text is styled where it stands.
  return htmlPage('Postings at a glance', STYLE, "'unsafe-inline'", parts.filter((part) => part !== '').join('\n'));
}

function section(heading: string, content: string): string {
  return content === '' ? '' : `<h2>${heading}</h2>\n${content}`;
}

function facts(list: readonly (readonly [string, string])[]): string {
  return `<ul class="facts">${list.map(([number, what]) => `<li><b>${number}</b>${what}</li>`).join('')}</ul>`;
}

function more(all: number, shown: number, what: string): string {
  return all > shown ? `<p class="dim">and ${all - shown} more ${what}</p>` : '';
}

/** The same chart for a desk and for a phone; what it shows is told to those who cannot see it. */
function chart(rows: readonly BarRow[], series: readonly BarSeries[], label: (row: number) => string): string {
  if (rows.length === 0) return '';
  const clean = rows.map(({ name, amounts }) => ({ name: visible(name), amounts }));
  const told = clean.map(({ name }, row) => `${name}: ${label(row)}`).join('; ');
  return Object.entries(WIDTHS)
    .map(([kind, width]) => {
      const svg = barChart(clean, series, width, label).replace(
        /^<svg/,
        `<svg role="img" aria-label="${escapeHtml(told)}"`,
      );
      return `<div class="${kind}">${svg}</div>`;
    })
    .join('');
}

function countChart(counts: readonly Count[]): string {
  return chart(
    counts.map(({ name, count: all }) => ({ name, amounts: [all] })),
    [{ name: 'records', color: COLORS.main }],
    (row) => `${thousands(counts[row]!.count)} · ${percent(counts[row]!.share)}`,
  );
}

function skillChart(skills: readonly SkillDemand[]): string {
  return chart(
    skills.map(({ name, required, preferred, unstated }) => ({ name, amounts: [required, preferred, unstated] })),
    [
      { name: 'required', color: COLORS.required },
      { name: 'preferred', color: COLORS.preferred },
      { name: 'only named', color: COLORS.unstated },
    ],
    (row) => `${thousands(skills[row]!.count)} · ${percent(skills[row]!.share)}`,
  );
}

function roleDetails({ role, count: all, skills, levels, years }: CorpusReport['roles'][number]): string {
  const facts = [
    `${thousands(all)} records`,
    levels
      .slice(0, 4)
      .map((one) => `${one.name} ${percent(one.share)}`)
      .join(', '),
    years === null ? '' : `median of the years asked for: ${years.median}`,
  ].filter((fact) => fact !== '');
  return `<details><summary>${escapeHtml(role)} <span class="dim">${escapeHtml(facts.join(' · '))}</span></summary>${table(
    ['Skill', 'Share', 'Required', 'Preferred', 'Only named'],
    skills.map((one) => [one.name, percent(one.share), ...[one.required, one.preferred, one.unstated].map(thousands)]),
  )}</details>`;
}

/** Pay by role, each chart in the currency and period that most records state. */
function paySection(report: CorpusReport): string {
  const kinds = report.total.pay.map(({ currency, period }) => ({ currency, period }));
  const charts = kinds.map(({ currency, period }) => {
    const paid = namedRoles(report)
      .flatMap(({ role, pay }) =>
        pay.filter((one) => one.currency === currency && one.period === period).map((one) => ({ role, ...one })),
      )
      .slice(0, PAID_ROLES);
    if (paid.length === 0) return '';
    const amount = (value: number): string => thousands(Math.round(value));
    return `<h3>${escapeHtml(`${currency} a ${period}`)}</h3>${chart(
      paid.map(({ role, low, high }) => ({ name: role, amounts: [low, high - low] })),
      [
        { name: null, color: 'transparent' },
        { name: 'pay', color: COLORS.main },
      ],
      (row) => `${amount(paid[row]!.low)}–${amount(paid[row]!.high)}`,
    )}<div class="scroll">${table(
      ['Role', 'Records', 'A quarter up to', 'Half up to', 'Three quarters up to'],
      paid.map((one) => [one.role, thousands(one.count), amount(one.low), amount(one.median), amount(one.high)]),
    )}</div>`;
  });
  const drawn = charts.filter((one) => one !== '');
  return drawn.length === 0
    ? ''
    : section(
        'Pay',
        `<p class="dim">The middle of the range that a record states; bars from the lower to the upper quartile.</p>${drawn.join('')}`,
      );
}

/** A table whose cells but the first are set as numbers where they are such. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumber = (column: number): boolean => rows.every((row) => /^[\d,.<]+(?:\s%)?$/.test(row[column]!));
  const numbers = head.map((_, column) => rows.length > 0 && isNumber(column));
  const cell = (tag: string, text: string, column: number): string =>
    `<${tag}${numbers[column]! ? ' class="n"' : ''}>${escapeHtml(text)}</${tag}>`;
  const row = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((text, column) => cell(tag, text, column)).join('')}</tr>`;
  return `<table><thead>${row('th', head)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`;
}
