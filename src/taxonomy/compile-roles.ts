import { RolefitError } from '../errors.js';
import type { PackProfile, PackRole } from '../pack/format.js';
import type { Codes } from '../pack/origin.js';
import type { Importance, Span } from '../types.js';
import { findQuote } from './provenance.js';
import { reference } from './references.js';
import type { SourcedRole } from './read.js';

/** What is scored of a role. */
export function compileRole(
  role: SourcedRole,
  context: {
    codes: { readonly codes?: Codes };
    skillIndex: ReadonlyMap<string, number>;
    roleIndex: ReadonlyMap<string, number>;
    length: number;
    /** ln of how much likelier the skill is in an ad of a role to which it is of that importance than in any ad. */
    skillWeight: (skill: number, importance: Importance) => number;
    ticksPerWeight: number;
    /** True where the title of the role says a skill by itself. */
    isTold: (skill: number) => boolean;
  },
): PackRole {
  const skill = (id: string, path: readonly (string | number)[]): number => reference(context.skillIndex, id, 'skill', role.lineOf(path));
  return {
    id: role.id,
    ...context.codes,
    title: role.title,
    titles: role.titles,
    summary: role.summary,
    specializes: (role.specializes ?? []).map((id, i) => reference(context.roleIndex, id, 'role', role.lineOf(['specializes', i]))),
    narrows: role.narrows === undefined ? -1 : reference(context.roleIndex, role.narrows, 'role', role.lineOf(['narrows'])),
    narrowedBy: role.narrowedBy ?? null,
    levels: role.levels ?? [],
    domain: (role.domain ?? []).map((id, i) => skill(id, ['domain', i])),
    skills: role.skills.map((entry, i) => {
      if (role.skills.findIndex((other) => other.skill === entry.skill) < i) {
        throw new RolefitError('taxonomy.duplicate', `${role.lineOf(['skills', i])}: the role asks for "${entry.skill}" twice; keep the more important one`);
      }
      const index = skill(entry.skill, ['skills', i, 'skill']);
      const weight = context.skillWeight(index, entry.importance);
      return {
        skill: index,
        importance: entry.importance,
        weight,
        ticks: Math.round(context.ticksPerWeight * weight),
        quote: quoteSpan(role, entry.quote, ['skills', i, 'quote']),
      };
    }),
    ...toldOf(role, (id) => context.skillIndex.get(id), context.isTold),
    length: context.length,
  };
}

/** The places of the core skills that the title says by itself. */
function toldOf(role: SourcedRole, numberOf: (id: string) => number | undefined, isTold: (skill: number) => boolean): { readonly told?: readonly number[] } {
  const told = role.skills.flatMap(({ skill, importance }, place) => (importance === 'core' && isTold(numberOf(skill)!) ? [place] : []));
  return told.length === 0 ? {} : { told };
}

function quoteSpan(role: SourcedRole, quote: string, path: readonly (string | number)[]): Span {
  return role.spanOf?.get(quote) ?? findQuote(role.document, quote, role.lineOf(path), role.documentOrigin);
}

/** What else its document states. */
export function compileProfile(role: SourcedRole, skillIndex: ReadonlyMap<string, number>): PackProfile {
  const at = (quote: string, path: readonly (string | number)[]): Span => quoteSpan(role, quote, path);
  const groups = (list: 'responsibilities' | 'practices' | 'challenges' | 'trends') =>
    role[list].map((entry, i) => ({ group: entry.group, items: entry.items.map((quote, k) => at(quote, [list, i, 'items', k])) }));
  return {
    id: role.id,
    qualifiers: role.qualifiers ?? [],
    responsibilities: groups('responsibilities'),
    experience: role.experience.map((entry, i) => ({
      min: entry.min,
      max: entry.max ?? null,
      orMore: entry.orMore ?? entry.max === undefined,
      skill: entry.in === undefined ? null : reference(skillIndex, entry.in, 'skill', role.lineOf(['experience', i, 'in'])),
      quote: at(entry.quote, ['experience', i, 'quote']),
    })),
    education: role.education.map((entry, i) => ({
      degree: entry.degree,
      fields: entry.fields,
      importance: entry.importance,
      quote: at(entry.quote, ['education', i, 'quote']),
    })),
    practices: groups('practices'),
    challenges: groups('challenges'),
    careerPath: role.careerPath.map((quote, i) => at(quote, ['careerPath', i])),
    market: role.market.map((entry, i) => ({
      group: entry.group,
      source: entry.source ?? null,
      year: entry.year ?? null,
      quote: at(entry.quote, ['market', i, 'quote']),
    })),
    pay: role.pay.map((entry, i) => ({
      source: entry.source,
      date: entry.date ?? null,
      currency: entry.currency,
      period: entry.period,
      average: entry.average ?? null,
      low: entry.low ?? null,
      high: entry.high ?? null,
      top: entry.top ?? null,
      basis: entry.basis ?? null,
      quote: at(entry.quote, ['pay', i, 'quote']),
    })),
    trends: groups('trends'),
    document: role.document,
    alternatives: [],
    dutySkills: [],
  };
}
