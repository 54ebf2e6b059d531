import type { Pack } from '../pack/load.js';
import type { PackExperience, PackPay, PackProfile, PackRole, QuoteGroup } from '../pack/format.js';
import type { Span } from '../types.js';
import { heading, labelled } from './facts.js';
import { safe } from '../safe.js';
import { clip, padEnd, thousands, wrap, type Style } from './layout.js';

/** All roles of the pack, one line each, narrower ones under the role they narrow. */
export function renderRoles(pack: Pack, style: Style): string {
  const { roles } = pack.data;
  const width = Math.max(...roles.map((role) => role.id.length)) + 4;
  const line = (role: PackRole, indent: string): string =>
    `${padEnd(`${indent}${role.id}`, width)}${style.dim(clip(role.title, 78 - width))}`;
  const lines: string[] = [];
  const narrowers = new Map<number, PackRole[]>();
  for (const role of roles) narrowers.set(role.narrows, [...(narrowers.get(role.narrows) ?? []), role]);
  roles.forEach((role, index) => {
    if (role.narrows >= 0) return;
    lines.push(line(role, ''));
    for (const narrower of narrowers.get(index) ?? []) lines.push(line(narrower, '  '));
  });
  return `${[...lines, ...creditLines(pack, style)].join('\n')}\n`;
}

/** Whom a pack of a published taxonomy credits. */
function creditLines({ data: { origin } }: Pack, style: Style): string[] {
  return origin === null ? [] : ['', ...wrap(safe(origin.credit), '', '').map(style.dim)];
}

function text(role: PackProfile, span: Span): string {
  return safe(role.document.slice(span.start, span.end).replace(/\*\*/g, ''));
}

function groups(role: PackProfile, title: string, list: readonly QuoteGroup[], style: Style): string[] {
  if (list.length === 0) return [];
  const lines = [heading(title, style)];
  for (const { group, items } of list) {
    lines.push(...wrap(safe(group), '  ', '  '));
    for (const item of items) lines.push(...wrap(text(role, item), '    - ', '      '));
  }
  return [...lines, ''];
}

/** The whole profile of one role: everything that its document states. */
export function renderRole(index: number, pack: Pack, style: Style): string {
  const role = pack.data.roles[index]!;
  const profile = pack.data.profiles[index]!;
  const lines: string[] = [heading(role.title, style), ...wrap(safe(role.summary), '', ''), ''];
  lines.push(...labelled('Also called', role.titles.join(' · '), style));
  const { onet, esco } = role.codes ?? {};
  if (onet !== undefined) lines.push(...labelled('O*NET', onet.join(' · '), style));
  if (esco !== undefined) lines.push(...labelled('ESCO', esco.join(' · '), style));
  if (role.narrows >= 0)
    lines.push(...labelled('Narrows', `${pack.data.roles[role.narrows]!.title}, by ${role.narrowedBy}`, style));
  const wider = role.specializes.map((other) => pack.data.roles[other]!.title);
  if (wider.length > 0) lines.push(...labelled('Specializes', wider.join(' · '), style));
  if (profile.qualifiers.length > 0) lines.push(...labelled('Told by', profile.qualifiers.join(' · '), style));
  if (role.levels.length > 0) lines.push(...labelled('Levels', role.levels.join(', '), style));
  if (role.domain.length > 0)
    lines.push(...labelled('Domain', role.domain.map((skill) => pack.data.skills[skill]!.name).join(' · '), style));
  lines.push('', ...skillLines(role, profile, pack, style));
  lines.push(...groups(profile, 'Responsibilities', profile.responsibilities, style));
  const facts: string[] = [];
  for (const entry of profile.experience)
    facts.push(
      ...labelled(
        'Experience',
        `${yearsText(entry)}${entry.skill === null ? '' : ` in ${pack.data.skills[entry.skill]!.name}`}: “${text(profile, entry.quote)}”`,
        style,
      ),
    );
  for (const entry of profile.education)
    facts.push(
      ...labelled('Education', `${entry.degree} (${entry.importance}): “${text(profile, entry.quote)}”`, style),
    );
  if (facts.length > 0) lines.push(heading('Experience and education', style), ...facts, '');
  lines.push(
    ...groups(profile, 'Practices', profile.practices, style),
    ...groups(profile, 'Challenges', profile.challenges, style),
  );
  if (profile.careerPath.length > 0)
    lines.push(
      heading('Career path', style),
      ...profile.careerPath.flatMap((span) => wrap(text(profile, span), '  - ', '    ')),
      '',
    );
  if (profile.market.length > 0) {
    lines.push(heading('Market', style));
    for (const entry of profile.market)
      lines.push(
        ...wrap(`${text(profile, entry.quote)}${inBrackets(sourceText(entry.source, entry.year))}`, '  - ', '    '),
      );
    lines.push('');
  }
  if (profile.pay.length > 0)
    lines.push(heading('Pay', style), ...profile.pay.flatMap((entry) => payLines(entry, style)), '');
  lines.push(...groups(profile, 'Trends', profile.trends, style));
  return `${lines.join('\n').trimEnd()}\n`;
}

function inBrackets(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

/** Where a figure comes from, and of when it is; empty where neither is stated. */
export function sourceText(source: string | null, when: string | number | null): string {
  return [source, when].filter((part) => part !== null).join(', ');
}

export function yearsText({ min, max, orMore }: Pick<PackExperience, 'min' | 'max' | 'orMore'>): string {
  return `${min}${max === null ? '' : `–${max}`}${orMore ? '+' : ''} years`;
}

function payLines(entry: PackPay, style: Style): string[] {
  const when = entry.date === null ? '' : ` (${entry.date})`;
  return labelled('', `${entry.source}${when}: ${payText(entry)}`, style);
}

/** The figures of a statement of pay. */
function payText({ average, low, high, top, currency, period, basis }: PackPay): string {
  const range = [low, high].filter((value) => value !== null).map(thousands);
  const figures = [
    average === null ? '' : `average ${thousands(average)}`,
    range.length === 0 ? '' : `range ${range.join(' to ')}`,
    top === null ? '' : `top ${thousands(top)}`,
  ].filter((figure) => figure !== '');
  return `${figures.join(', ')} ${currency} a ${period}${inBrackets(basis ?? '')}`;
}

function skillLines(role: PackRole, profile: PackProfile, pack: Pack, style: Style): string[] {
  const lines: string[] = [heading('Skills, each with the statement of the role document', style)];
  for (const importance of ['core', 'expected', 'useful'] as const) {
    const asked = role.skills.filter((entry) => entry.importance === importance);
    if (asked.length === 0) continue;
    lines.push(`  ${importance}`);
    for (const entry of asked) {
      const { name, kind } = pack.data.skills[entry.skill]!;
      const words = wrap(`${name} (${kind.replace('-', ' ')}): “${text(profile, entry.quote)}”`, '    ', '      ');
      lines.push(...words);
    }
  }
  return [...lines, ''];
}
