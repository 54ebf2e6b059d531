import { compileTaxonomy } from './compile.js';
import { RolefitError } from '../errors.js';
import { COMMON_WORDS } from './common-words.js';
import { createEncoder, signLexicon } from './phrase-encoder.js';
import { findQuote } from './provenance.js';
import type { TaxonomySource } from './read.js';

/** Something in the taxonomy that is wrong or doubtful. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code:
    | 'alias-collision'
    | 'alias-common-word'
    | 'alias-dead'
    | 'skill-missing'
    | 'skill-duplicate'
    | 'broader-cycle'
    | 'skill-orphan'
    | 'title-collision'
    | 'quote-missing'
    | 'compile';
  /** `file:line` */
  readonly where: string;
  readonly message: string;
}

/** Words of more tokens than this are sentences, not names; the matcher hardly ever meets them. */
const MAX_ALIAS_WORDS = 8;

/** Checks a taxonomy as a whole: all faults at once, not only the first. */
export function lintTaxonomy(source: TaxonomySource): Finding[] {
  const findings: Finding[] = [...lintSkillIds(source), ...lintAliases(source), ...lintBroader(source), ...lintRoles(source)];
  if (!findings.some((finding) => finding.severity === 'error')) {
    try {
      compileTaxonomy(source);
    } catch (error) {
      if (!(error instanceof RolefitError)) throw error;
      findings.push({ severity: 'error', code: 'compile', where: 'taxonomy', message: error.message });
    }
  }
  return findings;
}

function lintSkillIds(source: TaxonomySource): Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { id, origin } of source.skills) {
    const held = seen.get(id);
    if (held === undefined) seen.set(id, origin);
    else findings.push({ severity: 'error', code: 'skill-duplicate', where: origin, message: `the skill "${id}" is defined at ${held} too; keep one` });
  }
  return findings;
}

function lintAliases(source: TaxonomySource): Finding[] {
  const findings: Finding[] = [];
  const texts = source.skills.flatMap((skill) => [skill.name, ...skill.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text))]);
  const encoder = createEncoder(signLexicon(texts));
  const owners = new Map<string, { id: string; origin: string }>();
  for (const skill of source.skills) {
    const own = new Set<string>();
    const listed = skill.aliases.map((alias) => (typeof alias === 'string' ? { text: alias, guarded: false, exact: false } : { text: alias.text, guarded: alias.case !== 'any' || alias.needs.length + alias.unless.length > 0, exact: alias.case === 'exact' }));
    const identityOf = (text: string): string => {
      const { words, joins } = encoder.encode(text);
      return `${Array.from(words).join(' ')}|${Array.from(joins).join('')}`;
    };
    const named = listed.some((alias) => identityOf(alias.text) === identityOf(skill.name));
    const all = named ? listed : [{ text: skill.name, guarded: false, exact: false }, ...listed];
    for (const { text, guarded, exact } of all) {
      const { words } = encoder.encode(text);
      const identity = identityOf(text);
      if (words.length === 0 || words.length > MAX_ALIAS_WORDS) {
        findings.push({ severity: 'warning', code: 'alias-dead', where: skill.origin, message: `"${text}" of ${skill.id} has ${words.length} words and will hardly match; shorten or drop it` });
        continue;
      }
      if (own.has(identity)) {
        if (exact) continue;
        findings.push({ severity: 'warning', code: 'alias-dead', where: skill.origin, message: `"${text}" of ${skill.id} repeats another of its aliases; drop it` });
        continue;
      }
      own.add(identity);
      const owner = owners.get(identity);
      if (owner !== undefined && owner.id !== skill.id) {
        findings.push({ severity: 'error', code: 'alias-collision', where: skill.origin, message: `"${text}" of ${skill.id} is an alias of ${owner.id} too (${owner.origin}); keep it at one of them` });
      } else owners.set(identity, { id: skill.id, origin: skill.origin });
      if (!guarded && words.length === 1 && COMMON_WORDS.has(text.toLowerCase())) {
        findings.push({ severity: 'error', code: 'alias-common-word', where: skill.origin, message: `"${text}" of ${skill.id} is a common English word; say when it is meant (case, needs, unless)` });
      }
    }
  }
  return findings;
}

function lintBroader(source: TaxonomySource): Finding[] {
  const findings: Finding[] = [];
  const skills = new Map(source.skills.map((skill) => [skill.id, skill]));
  const missing = (id: string, where: string, what: string): void => {
    if (!skills.has(id)) findings.push({ severity: 'error', code: 'skill-missing', where, message: `${what} names the skill "${id}", which is not defined` });
  };
  for (const skill of source.skills) {
    for (const id of skill.broader) missing(id, skill.origin, `broader of ${skill.id}`);
    for (const alias of skill.aliases) {
      if (typeof alias === 'string') continue;
      for (const condition of [...alias.needs, ...alias.unless]) {
        if (typeof condition === 'string') continue;
        const ids = 'with' in condition ? condition.with : 'corroborated' in condition ? condition.corroborated : [];
        for (const id of ids) missing(id, skill.origin, `a rule of ${skill.id}`);
      }
    }
    if (reaches(skill.id, skill.broader, skills)) {
      findings.push({ severity: 'error', code: 'broader-cycle', where: skill.origin, message: `${skill.id} is broader than itself; break the circle of "broader"` });
    }
  }
  return findings;
}

function reaches(target: string, from: readonly string[], skills: ReadonlyMap<string, { readonly broader: readonly string[] }>): boolean {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(skills.get(id)?.broader ?? []));
  }
  return false;
}

function lintRoles(source: TaxonomySource): Finding[] {
  const findings: Finding[] = [];
  const skills = new Set(source.skills.map((skill) => skill.id));
  const titles = new Map<string, string>();
  for (const role of source.roles) {
    role.skills.forEach((entry, i) => {
      if (!skills.has(entry.skill)) findings.push({ severity: 'error', code: 'skill-missing', where: role.lineOf(['skills', i]), message: `the role asks for the skill "${entry.skill}", which is not defined` });
      if (role.skills.findIndex((other) => other.skill === entry.skill) < i) findings.push({ severity: 'error', code: 'skill-duplicate', where: role.lineOf(['skills', i]), message: `the role asks for "${entry.skill}" twice; keep the more important one` });
    });
    for (const { quote, path } of quotesOf(role)) {
      try {
        findQuote(role.document, quote, role.lineOf(path), role.documentOrigin);
      } catch (error) {
        findings.push({ severity: 'error', code: 'quote-missing', where: role.lineOf(path), message: (error as RolefitError).message });
      }
    }
    for (const title of [role.title, ...role.titles]) {
      const key = title.toLowerCase();
      const held = titles.get(key);
      if (held !== undefined && held !== role.id) findings.push({ severity: 'warning', code: 'title-collision', where: role.origin, message: `"${title}" is a title of ${held} too` });
      titles.set(key, role.id);
    }
  }
  return findings;
}

function* quotesOf(role: TaxonomySource['roles'][number]): Generator<{ quote: string; path: (string | number)[] }> {
  for (const list of ['skills', 'experience', 'education', 'market', 'pay'] as const) {
    for (const [i, entry] of role[list].entries()) yield { quote: entry.quote, path: [list, i, 'quote'] };
  }
  for (const list of ['responsibilities', 'practices', 'challenges', 'trends'] as const) {
    for (const [i, group] of role[list].entries()) {
      for (const [k, quote] of group.items.entries()) yield { quote, path: [list, i, 'items', k] };
    }
  }
  for (const [i, quote] of role.careerPath.entries()) yield { quote, path: ['careerPath', i] };
}
