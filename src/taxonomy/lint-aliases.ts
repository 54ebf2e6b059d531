import { normalize } from '../text/normalize.js';
import { joinOfGap } from '../text/phrases.js';
import { tokenize } from '../text/tokenize.js';
import { MAX_WORD_LENGTH, type Lexicon } from '../text/lexicon.js';
import { isCommonWord } from './common-words.js';
import { key } from './compile-aliases.js';
import { aliasesOf, type Finding, type LintedAlias } from './finding.js';
import { createEncoder, signLexicon } from './phrase-encoder.js';
import { otherNumber } from './plurals.js';
import type { TaxonomySource } from './read.js';
import { otherSpelling } from './spellings.js';
import { FUNCTION_WORDS } from '../text/stop-words.js';

/** Aliases of more words than this are sentences, not names; the matcher hardly ever meets them. */
const MAX_ALIAS_WORDS = 8;

/** Longer phrases of function words are set phrases ("first in, first out"). */
const MAX_FUNCTION_WORDS = 2;

interface Owner {
  readonly id: string;
  readonly where: string;
  readonly rule: LintedAlias['rule'];
}

/** Aliases that two skills claim, that everyday text is full of, or that no text can match. */
export function lintAliases(source: TaxonomySource): Finding[] {
  const findings: Finding[] = [];
  const lexicon = signLexicon(
    source.skills.flatMap((skill) => [
      skill.name,
      ...skill.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text)),
    ]),
  );
  const encoder = createEncoder(lexicon);
  const identityOf = (text: string): string => key(text, encoder);
  const same = (a: string, b: string): boolean => identityOf(a) === identityOf(b);
  const owners = new Map<string, Owner>();
  const kept: (LintedAlias & { readonly id: string })[] = [];
  for (const skill of source.skills) {
    let live = 0;
    for (const alias of aliasesOf(skill, same)) {
      const { text, where, rule } = alias;
      const dead = whyDead(alias, encoder.encode(text).words.length, lexicon);
      // A name may show more than is found ("Project Management Professional (PMP)"), as long as another alias is.
      if (dead !== null && text === skill.name && skill.aliases.length > 0) continue;
      if (dead !== null) {
        findings.push({ severity: 'warning', code: 'alias-dead', where, message: `"${text}" of ${skill.id} ${dead}` });
        continue;
      }
      const identity = identityOf(text);
      const owner = owners.get(identity);
      if (owner !== undefined) {
        const clash = collision(alias, skill.id, owner);
        if (clash !== null) findings.push({ where, ...clash });
        live++;
        if (clash !== null || owner.id === skill.id) continue;
      }
      owners.set(identity, { id: skill.id, where, rule });
      kept.push({ ...alias, id: skill.id });
      live++;
      const common = rule === null ? whyCommon(text) : null;
      if (common !== null)
        findings.push({
          severity: 'error',
          code: 'alias-common-word',
          where,
          message: `"${text}" of ${skill.id} is ${common}; say when it is meant (case, needs, unless)`,
        });
    }
    if (live === 0)
      findings.push({
        severity: 'error',
        code: 'skill-orphan',
        where: skill.origin,
        message: `no alias of ${skill.id} can ever be found; give it one that can, or drop the skill`,
      });
  }
  for (const { text, where, rule, id } of kept) {
    for (const variant of siblingsOf(text)) {
      const owner = owners.get(identityOf(variant));
      // A rule on either side tells the two apart.
      if (owner === undefined || owner.id === id || rule !== null || owner.rule !== null) continue;
      // Once per pair, at the later of the two.
      if (kept.findIndex((alias) => alias.where === where && alias.text === text) < kept.findIndex((alias) => alias.where === owner.where && alias.id === owner.id && same(alias.text, variant))) continue;
      findings.push({
        severity: 'warning',
        code: 'alias-number',
        where,
        message: `"${text}" is of ${id}, but "${variant}" of ${owner.id} (${owner.where}); give both to one of them`,
      });
    }
  }
  return findings;
}

/** What is wrong with an alias whose words another has already; null for a further exact spelling in the same skill, or where the rule of the other gives way. */
function collision(alias: LintedAlias, id: string, owner: Owner): Omit<Finding, 'where'> | null {
  if (owner.id !== id && owner.rule !== null) return null;
  if (owner.id !== id)
    return {
      severity: 'error',
      code: 'alias-collision',
      message: `"${alias.text}" of ${id} is an alias of ${owner.id} too (${owner.where}), and only the first is ever found; keep it at one of them, or give the first a rule that says when it is meant`,
    };
  if (alias.rule?.case === 'exact' && owner.rule?.case === 'exact') return null;
  return {
    severity: 'warning',
    code: 'alias-dead',
    message: `"${alias.text}" of ${id} repeats another of its aliases (${owner.where}), which is found in its place; drop it`,
  };
}

/** Why an alias can never match, or only what it does not say; null where it can. */
function whyDead({ text, rule }: LintedAlias, wordCount: number, lexicon: Lexicon): string | null {
  if (wordCount === 0 || wordCount > MAX_ALIAS_WORDS) return `has ${wordCount} words and will hardly match; shorten or drop it`;
  const normalized = normalize(text.toLowerCase());
  const tokens = tokenize(normalized, lexicon);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.ends[i]! - tokens.starts[i]! >= MAX_WORD_LENGTH) return `has a word of ${MAX_WORD_LENGTH} letters or more, which is never known; shorten it`;
    if (i > 0 && joinOfGap(tokens.gaps[i]!) < 0) return `cannot match as written: the sign before its word ${i + 1} parts two names; write it without`;
  }
  const read = text.slice(tokens.starts[0], tokens.ends[tokens.count - 1]);
  if (rule?.case === 'exact' && read.length < text.length)
    return `asks for its exact spelling, but the sign at its edge is no part of a word; write "${read}"`;
  if (read.length < text.length && tokens.count === 1 && (read.length < 3 || isCommonWord(read)) && !/[)\]"']$/.test(text))
    return `is read as the plain word "${read}"; drop it, or give "${read}" with a rule`;
  return null;
}

/** What makes a bare alias too common, or null. */
function whyCommon(text: string): string | null {
  const words = text.toLowerCase().split(/[\s/-]+/);
  if (words.length === 1) return isCommonWord(text) ? 'a common English word' : null;
  return words.length <= MAX_FUNCTION_WORDS && words.every((word) => FUNCTION_WORDS.has(word.replace(/['’]/g, ''))) ? 'made of words that every text has' : null;
}

/** The phrase in its other number and in its other spelling, where it has one; single words are told apart by their keepers. */
function siblingsOf(text: string): string[] {
  const words = text.toLowerCase().split(/(?=[\s-])|(?<=[\s-])/);
  if (words.length < 3) return [];
  const number = otherNumber(words.at(-1)!);
  const spelled = words.map((word) => otherSpelling(word) ?? word);
  return [
    ...(number === null ? [] : [[...words.slice(0, -1), number].join('')]),
    ...(spelled.some((word, i) => word !== words[i]) ? [spelled.join('')] : []),
  ];
}
