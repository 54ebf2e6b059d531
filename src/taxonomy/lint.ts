import { RolefitError } from '../errors.js';
import { buildPack } from '../pack/load.js';
import { compileTaxonomy } from './compile.js';
import type { Finding } from './finding.js';
import { lintAliases } from './lint-aliases.js';
import { lintEvidence } from './lint-evidence.js';
import { lintExamples } from './lint-examples.js';
import { lintRules } from './lint-rules.js';
import type { SourcedPosting } from './postings.js';
import { findQuote } from './provenance.js';
import type { TaxonomySource } from './read.js';

/** Kinds whose skills stand alone by nature. */
const ALONE_KINDS: ReadonlySet<string> = new Set(['soft-skill', 'human-language', 'certification']);

/** Checks a taxonomy as a whole: all faults at once, not only the first; where it has none, also what its roles and its example postings tell apart. */
export function lintTaxonomy(source: TaxonomySource, postings: readonly SourcedPosting[] = []): Finding[] {
  const findings: Finding[] = [...lintSkillIds(source), ...lintAliases(source), ...lintRules(source), ...lintBroader(source), ...lintRoles(source)];
  if (!findings.some((finding) => finding.severity === 'error')) {
    try {
      const pack = buildPack(compileTaxonomy(source));
      findings.push(...lintEvidence(source, pack), ...lintExamples(source, pack, postings));
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

function lintBroader(source: TaxonomySource): Finding[] {
  const findings: Finding[] = [];
  const skills = new Map(source.skills.map((skill) => [skill.id, skill]));
  const related = new Set([
    ...source.skills.flatMap((skill) => (skill.broader.length === 0 ? [] : [skill.id, ...skill.broader])),
    ...source.roles.flatMap((role) => [...role.skills.map(({ skill }) => skill), ...(role.domain ?? [])]),
  ]);
  for (const skill of source.skills) {
    skill.broader.forEach((id, i) => {
      if (!skills.has(id)) findings.push({ severity: 'error', code: 'skill-missing', where: skill.lineOf?.(['broader', i]) ?? skill.origin, message: `broader of ${skill.id} names the skill "${id}", which is not defined; define it or correct the id` });
    });
    if (reaches(skill.id, skill.broader, skills)) {
      findings.push({ severity: 'error', code: 'broader-cycle', where: skill.origin, message: `${skill.id} is broader than itself; break the circle of "broader"` });
    }
    if (!related.has(skill.id) && !ALONE_KINDS.has(skill.kind))
      findings.push({ severity: 'remark', code: 'skill-orphan', where: skill.origin, message: `${skill.id} is in no role and has neither a broader nor a narrower skill, so it never counts; name its broader skill if it has one` });
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

/** What is wrong with the roles: skills and quotes that are not there, titles that two have. */
export function lintRoles(source: TaxonomySource): Finding[] {
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
