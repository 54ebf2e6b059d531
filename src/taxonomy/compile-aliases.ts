import type { Phrase } from '../text/phrases.js';
import type { AliasRule, Condition } from '../pack/format.js';
import { unflatten } from '../pack/rules.js';
import { flatten, renumbered, type PhraseEncoder } from './phrase-encoder.js';
import { reference } from './references.js';
import type { SourcedSkill } from './read.js';
import type { ConditionSource } from './schemas.js';
import { variantsOf } from './variants.js';

/** Phrases of a table, not yet a trie: the words are all known only when everything is encoded. */
export type Group = readonly Phrase[];

/** Encodes phrases with their payloads; those without a word are left out. */
export function group(entries: readonly (readonly [string, number])[], encoder: PhraseEncoder): Group {
  const phrases: Phrase[] = [];
  for (const [text, payload] of entries) {
    const phrase = encoder.encode(text);
    if (phrase.words.length > 0) phrases.push({ ...phrase, payload });
  }
  return phrases;
}

/**
 * The aliases of all skills and the rules of the ambiguous ones: first those that the keepers list, then the variants in spelling and number of the
 * plain ones (see `variantsOf`). A variant that is listed anywhere, or that two skills would have, is left out.
 * A text that several skills list stands in the trie once, as the alias of the first; `nextAliases` leads from each to the next.
 */
export function compileAliases(skills: readonly SourcedSkill[], skillIndex: ReadonlyMap<string, number>, encoder: PhraseEncoder) {
  const entries: (readonly [string, number])[] = [];
  const aliasSkills: number[] = [];
  const aliasRules: number[] = [];
  const aliasTexts: string[] = [];
  const exactTexts: Record<number, string[]> = {};
  const nextAliases: Record<number, number> = {};
  const rules: string[] = [];
  const ruleNumbers = new Map<string, number>();
  const taken = new Map<string, number>();
  const condition = (origin: string) => (source: ConditionSource): Condition => {
    if (typeof source === 'string') return { is: source };
    const stored = (texts: readonly string[]) => flatten(texts.map((text) => encoder.encode(text)).filter((p) => p.words.length > 0));
    if ('next' in source) return { is: 'next', phrases: stored(source.next) };
    if ('previous' in source) return { is: 'previous', phrases: stored(source.previous) };
    if ('closes' in source) return { is: 'closes', phrases: stored(source.closes) };
    if ('opens' in source) return { is: 'opens', phrases: stored(source.opens) };
    if ('with' in source) return { is: 'with', skills: source.with.map((id) => reference(skillIndex, id, 'skill', origin)) };
    if ('corroborated' in source) return { is: 'corroborated', skills: source.corroborated.map((id) => reference(skillIndex, id, 'skill', origin)) };
    return { is: 'section', kinds: source.section };
  };
  skills.forEach((skill, index) => {
    const named = skill.aliases.some((alias) => key(typeof alias === 'string' ? alias : alias.text, encoder) === key(skill.name, encoder));
    for (const alias of named ? skill.aliases : [skill.name, ...skill.aliases]) {
      const text = typeof alias === 'string' ? alias : alias.text;
      const identity = key(text, encoder);
      if (identity === '') continue;
      const held = taken.get(identity);
      if (held !== undefined) {
        // Another exact spelling of an alias that this skill has already.
        if (aliasSkills[held] === index && held in exactTexts && typeof alias !== 'string' && alias.case === 'exact') exactTexts[held]!.push(text);
        if (aliasSkills[held] === index || aliasRules[held] === -1) continue;
        nextAliases[held] = aliasSkills.length;
      } else entries.push([text, aliasSkills.length]);
      taken.set(identity, aliasSkills.length);
      aliasSkills.push(index);
      aliasTexts.push(text);
      if (typeof alias === 'string' || (alias.case === 'any' && alias.needs.length === 0 && alias.unless.length === 0)) aliasRules.push(-1);
      else {
        if (alias.case === 'exact') exactTexts[aliasTexts.length - 1] = [text];
        const convert = condition(skill.origin);
        const rule: AliasRule = { case: alias.case, needs: alias.needs.map(convert), unless: alias.unless.map(convert) };
        const stored = JSON.stringify(rule);
        const number = ruleNumbers.get(stored) ?? rules.push(stored) - 1;
        ruleNumbers.set(stored, number);
        aliasRules.push(number);
      }
    }
  });
  for (const [identity, variant] of ownVariants(entries, aliasRules, aliasSkills, skills, encoder)) {
    if (taken.has(identity)) continue;
    entries.push([variant.text, aliasSkills.length]);
    aliasSkills.push(variant.skill);
    aliasTexts.push(variant.text);
    aliasRules.push(-1);
  }
  return { aliases: group(entries, encoder), aliasSkills, aliasRules, aliasTexts, exactTexts, nextAliases, rules };
}

function byWords({ words: a }: Phrase, { words: b }: Phrase): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** A rule with its words numbered anew. The phrases of a condition stand in the order of these numbers: any of them will do. */
export function renumberedRule(stored: string, numbers: readonly number[]): string {
  const convert = (condition: Condition): Condition =>
    'phrases' in condition
      ? { ...condition, phrases: flatten(unflatten(condition.phrases).map((phrase) => renumbered(phrase, numbers)).sort(byWords)) }
      : condition;
  const rule = JSON.parse(stored) as AliasRule;
  return JSON.stringify({ ...rule, needs: rule.needs.map(convert), unless: rule.unless.map(convert) });
}

/** The variants of the plain aliases by identity, without those that two skills would have. */
function ownVariants(
  entries: readonly (readonly [string, number])[],
  aliasRules: readonly number[],
  aliasSkills: readonly number[],
  skills: readonly SourcedSkill[],
  encoder: PhraseEncoder,
): Map<string, { readonly text: string; readonly skill: number }> {
  const variants = new Map<string, { readonly text: string; readonly skill: number }>();
  const contested = new Set<string>();
  for (const [text, alias] of entries) {
    if (aliasRules[alias] !== -1) continue;
    const skill = aliasSkills[alias]!;
    const { kind, activities } = skills[skill]!;
    for (const variant of variantsOf(text, kind, activities?.has(text) !== true)) {
      const identity = key(variant, encoder);
      const held = variants.get(identity);
      if (held === undefined) variants.set(identity, { text: variant, skill });
      else if (held.skill !== skill) contested.add(identity);
    }
  }
  for (const identity of contested) variants.delete(identity);
  return variants;
}

/** What makes two aliases the same to the matcher. */
export function key(text: string, encoder: PhraseEncoder): string {
  const phrase = encoder.encode(text);
  return `${Array.from(phrase.words).join(' ')}|${Array.from(phrase.joins).join('')}`;
}

