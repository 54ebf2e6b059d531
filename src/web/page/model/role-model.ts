import { roleNumber } from '../../../explain/explain.js';
import type { PackPay, PackProfile, QuoteGroup } from '../../../pack/format.js';
import type { Pack } from '../../../pack/load.js';
import { thousands } from '../../../render/layout.js';
import { sourceText, yearsText } from '../../../render/role-text.js';
import type { Importance, Span } from '../../../types.js';
import { neighboursOf, type Neighbour } from './neighbours.js';
import { roleTitle, type RoleTitle } from './role-titles.js';

export interface RoleSkill {
  readonly name: string;
  readonly kind: string;
  readonly importance: Importance;
  readonly quote: string;
}

export interface QuotedGroup {
  readonly group: string;
  readonly items: readonly string[];
}

/** A statement of pay; amounts are written out, null where none is stated. */
export interface PayRow {
  readonly average: string | null;
  readonly range: string | null;
  readonly top: string | null;
  readonly unit: string;
  readonly basis: string | null;
  /** Who says it, and when. */
  readonly source: string;
}

/** Everything that the pack has of a role. */
export interface RoleModel extends RoleTitle {
  readonly summary: string;
  readonly narrowsTitle: string | null;
  readonly narrowedBy: string | null;
  readonly wider: readonly string[];
  readonly levels: readonly string[];
  readonly domain: readonly string[];
  readonly qualifiers: readonly string[];
  readonly skills: readonly RoleSkill[];
  readonly responsibilities: readonly QuotedGroup[];
  readonly background: readonly { readonly label: string; readonly quote: string }[];
  readonly practices: readonly QuotedGroup[];
  readonly challenges: readonly QuotedGroup[];
  readonly careerPath: readonly string[];
  readonly market: readonly { readonly quote: string; readonly source: string }[];
  readonly pay: readonly PayRow[];
  readonly trends: readonly QuotedGroup[];
  readonly neighbours: readonly Neighbour[];
}

/** What the pack has of a role. @throws RolefitError `role.unknown` */
export function roleModelOf(id: string, pack: Pack): RoleModel {
  const index = roleNumber(pack, id);
  const { roles, skills, profiles } = pack.data;
  const role = roles[index]!;
  const profile = profiles[index]!;
  const words = (span: Span): string => quoted(profile, span);
  const groups = (list: readonly QuoteGroup[]): QuotedGroup[] =>
    list.map(({ group, items }) => ({ group, items: items.map(words) }));
  return {
    ...roleTitle(index, pack),
    summary: role.summary,
    narrowsTitle: role.narrows < 0 ? null : roles[role.narrows]!.title,
    narrowedBy: role.narrowedBy,
    wider: role.specializes.map((wider) => roles[wider]!.title),
    levels: role.levels,
    domain: role.domain.map((skill) => skills[skill]!.name),
    qualifiers: profile.qualifiers,
    skills: role.skills.map(({ skill, importance, quote }) => ({
      name: skills[skill]!.name,
      kind: skills[skill]!.kind.replace('-', ' '),
      importance,
      quote: words(quote),
    })),
    responsibilities: groups(profile.responsibilities),
    background: [
      ...profile.experience.map((entry) => ({
        label: `${yearsText(entry)}${entry.skill === null ? '' : ` in ${skills[entry.skill]!.name}`}`,
        quote: words(entry.quote),
      })),
      ...profile.education.map(({ degree, importance, quote }) => ({
        label: `${degree} (${importance})`,
        quote: words(quote),
      })),
    ],
    practices: groups(profile.practices),
    challenges: groups(profile.challenges),
    careerPath: profile.careerPath.map(words),
    market: profile.market.map(({ quote, source, year }) => ({
      quote: words(quote),
      source: sourceText(source, year),
    })),
    pay: profile.pay.map(payRow),
    trends: groups(profile.trends),
    neighbours: neighboursOf(index, pack),
  };
}

function payRow({ average, low, high, top, currency, period, basis, source, date }: PackPay): PayRow {
  const amount = (value: number | null): string | null => (value === null ? null : thousands(value));
  const range = [low, high].flatMap((value) => amount(value) ?? []).join(' to ');
  return {
    average: amount(average),
    range: range === '' ? null : range,
    top: amount(top),
    unit: `${currency} a ${period}`,
    basis,
    source: sourceText(source, date),
  };
}

/** Words of a role document without their markup. */
function quoted({ document }: PackProfile, { start, end }: Span): string {
  return document.slice(start, end).replace(/\*\*/g, '').replace(/\s+/g, ' ');
}
