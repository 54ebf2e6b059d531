import { SECTION_KINDS, type SectionKind } from '../types.js';
import type { Finding } from './finding.js';
import { createEncoder, signLexicon } from './phrase-encoder.js';
import type { SourcedSkill, TaxonomySource } from './read.js';
import type { ConditionSource } from './schemas.js';

/** The matcher looks so many words back for a `previous` phrase. */
const MAX_PREVIOUS_WORDS = 5;

/** Rules of aliases that name what is not there, or that can never hold. */
export function lintRules(source: TaxonomySource): Finding[] {
  const ids = new Set(source.skills.map((skill) => skill.id));
  const silent = new Set(source.sections.filter(({ counts }) => !counts).map(({ kind }) => kind));
  return source.skills.flatMap((skill) =>
    skill.aliases.flatMap((alias, i) => {
      if (typeof alias === 'string') return [];
      const where = skill.lineOf?.(['aliases', i]) ?? skill.origin;
      const findings: Finding[] = [];
      for (const condition of [...alias.needs, ...alias.unless])
        for (const id of skillsOf(condition))
          if (!ids.has(id)) findings.push({ severity: 'error', code: 'skill-missing', where, message: `the rule of "${alias.text}" of ${skill.id} names the skill "${id}", which is not defined; define it or correct the id` });
      for (const fault of faultsOf(alias, skill, silent))
        findings.push({ severity: 'warning', code: 'rule-dead', where, message: `the rule of "${alias.text}" of ${skill.id} ${fault}` });
      return findings;
    }),
  );
}

function* faultsOf(alias: Exclude<SourcedSkill['aliases'][number], string>, skill: SourcedSkill, silent: ReadonlySet<SectionKind>): Generator<string> {
  if (alias.case === 'capital' && !/^\p{Lu}/u.test(alias.text.trim()) && !/^\p{Ll}/u.test(alias.text.trim()))
    yield 'asks for a capital where no letter stands first; use exact or any';
  let hopeless = 0;
  for (const condition of alias.needs) {
    const why = whyNever(condition, skill.id, silent) ?? contradiction(condition, alias.unless);
    if (why === null) continue;
    hopeless++;
    yield `has a need that never holds: ${why}`;
  }
  if (hopeless > 0 && hopeless === alias.needs.length) yield 'can never hold, so the alias is never found; mend its needs or drop it';
  for (const condition of alias.unless) {
    const why = whyNever(condition, skill.id, silent);
    if (why !== null) yield `has an "unless" that never holds: ${why}`;
  }
}

/** Why a condition holds in no text, or null. */
function whyNever(condition: ConditionSource, own: string, silent: ReadonlySet<SectionKind>): string | null {
  if (typeof condition === 'string') return null;
  if ('corroborated' in condition && condition.corroborated.every((id) => id === own)) return 'a skill does not corroborate itself; name others';
  if ('section' in condition) {
    const kinds: readonly SectionKind[] = condition.section;
    if (kinds.every((kind) => silent.has(kind))) return `nothing is read in a section ${kinds.join(', ')}; name one that counts`;
    if (SECTION_KINDS.every((kind) => silent.has(kind) || kinds.includes(kind))) return 'it names every section; drop it';
  }
  const phrases = 'next' in condition ? condition.next : 'previous' in condition ? condition.previous : null;
  if (phrases === null) return null;
  const encoder = createEncoder(signLexicon(phrases));
  const counts = phrases.map((phrase) => encoder.encode(phrase).words.length);
  if (counts.every((count) => count === 0)) return `"${phrases.join('", "')}" has no word, and signs alone are not looked at; name words`;
  const long = 'previous' in condition ? phrases.find((_, i) => counts[i]! > MAX_PREVIOUS_WORDS) : undefined;
  return long === undefined ? null : `"${long}" is longer than the ${MAX_PREVIOUS_WORDS} words that are looked at; shorten it`;
}

/** What an `unless` denies of all that a need asks for, or null. */
function contradiction(need: ConditionSource, unless: readonly ConditionSource[]): string | null {
  const wanted = partsOf(need);
  for (const condition of unless) {
    const denied = new Set(partsOf(condition));
    if (wanted.every((part) => denied.has(part))) return `${wanted.join(', ')} is denied by its "unless"; keep one of the two`;
  }
  return null;
}

/** A condition as the single facts of which one suffices. */
function partsOf(condition: ConditionSource): string[] {
  if (typeof condition === 'string') return [condition];
  return Object.entries(condition).flatMap(([name, items]) => (items as readonly string[]).map((item) => `${name} ${item}`));
}

function skillsOf(condition: ConditionSource): readonly string[] {
  if (typeof condition === 'string') return [];
  return 'with' in condition ? condition.with : 'corroborated' in condition ? condition.corroborated : [];
}
