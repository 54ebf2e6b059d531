import { createHash } from 'node:crypto';
import { RolefitError } from '../errors.js';
import { compilePhrases, type Phrase, type PhraseTrie } from '../text/phrases.js';
import { compileLexicon } from '../text/lexicon.js';
import { SEGMENT_VOCABULARY } from '../text/segments.js';
import { stem } from '../text/stem.js';
import { DEGREES, type Span } from '../types.js';
import { DEGREE_SHIELD, EXACT_DEGREE, EXP_STEPS, PACK_FORMAT, type AliasRule, type Condition, type PackData, type PackRole, type PackProfile } from '../pack/format.js';
import { encodePack } from '../pack/store.js';
import { READING_VOCABULARY } from '../extract/vocabulary.js';
import { bm25, lengthFactor } from '../score/bm25.js';
import { bm25Weights } from './bm25-weights.js';
import { createEncoder, flatten, signLexicon, type PhraseEncoder } from './phrase-encoder.js';
import { findQuote } from './provenance.js';
import { TERM_FIELDS, isTermWord, termDocument } from './role-documents.js';
import type { ConditionSource } from './schemas.js';
import type { SourcedRole, SourcedSkill, TaxonomySource } from './read.js';

/** Entries of the table of exponentials; beyond it a probability is 0. */
const EXP_LENGTH = 40 * EXP_STEPS;
/** Levels of `broader` that a mention climbs. */
const MAX_BROADER_DEPTH = 2;
const DIGEST_LENGTH = 12;

/**
 * Compiles a taxonomy and its corpus into a pack. Deterministic: the same files give the same bytes.
 * @throws RolefitError naming file and line where a reference, a quote or a number does not hold.
 */
export function compileTaxonomy(source: TaxonomySource, name = 'builtin'): PackData {
  const skillIndex = indexIds(source.skills);
  const roleIndex = indexIds(source.roles);
  const number = (key: string): number => {
    const entry = source.scoring[key];
    if (entry === undefined) throw new RolefitError('taxonomy.reference', `taxonomy/scoring.yaml: the number "${key}" is missing; add it`);
    return entry.value;
  };
  const encoder = createEncoder(signLexicon(everyPhrase(source)));
  for (const word of [...SEGMENT_VOCABULARY, ...READING_VOCABULARY]) encoder.add(word);

  const aliases = compileAliases(source.skills, skillIndex, encoder);
  const sections = compileSections(source, encoder);
  const cues = {
    cues: source.cues.map(({ id, effect, reach, items }) => ({ id, effect, reach, items })),
    cuePhrases: group(source.cues.flatMap((cue, index) => cue.phrases.map((text) => [text, index] as const)), encoder),
  };
  const levels = compileLevels(source, encoder);
  const degrees = compileDegrees(source, encoder);
  const { titles, titleRoles } = compileTitles(source.roles, encoder);

  const signs = signLexicon(everyPhrase(source));
  const documents = source.roles.map((role) => termDocument(role.id, role.document, signs));
  const fieldWeights = Object.fromEntries(
    TERM_FIELDS.map((field) => [field, number(`field${field[0]!.toUpperCase()}${field.slice(1)}`)]),
  );
  const k1 = number('k1');
  const b = number('b');
  const weights = bm25Weights(documents, fieldWeights, k1, b);
  const termScale = number('termPoints') * number('ticksPerPoint');
  const ticks = termTicks(weights, k1, b, termScale);
  const stemNumber = new Map(weights.stems.map((text, index) => [text, index]));
  for (const document of documents) for (const word of document.words) encoder.add(word);
  // Stems are words of the lexicon too, so that the stem of any word leads to its term.
  for (const text of weights.stems) encoder.add(text);
  const words = encoder.words();
  const wordTerms = words.map((word) => stemNumber.get(word) ?? (isTermWord(word) ? (stemNumber.get(stem(word)) ?? -1) : -1));

  const demand = new Map<number, number>();
  for (const role of source.roles) {
    for (const { skill } of role.skills) {
      const index = skillIndex.get(skill);
      if (index !== undefined) demand.set(index, (demand.get(index) ?? 0) + 1);
    }
  }
  const trie = (phrases: Group): PhraseTrie => compilePhrases(phrases, words.length);
  const skillPoints = (entry: SourcedRole['skills'][number]): number => {
    const index = skillIndex.get(entry.skill);
    return index === undefined ? 0 : number(IMPORTANCE_NUMBER[entry.importance]) * weights.idf[demand.get(index)!]!;
  };
  const skillTotals = source.roles.map((role) => role.skills.reduce((sum, entry) => sum + skillPoints(entry), 0));
  const skillMean = skillTotals.reduce((sum, total) => sum + total, 0) / Math.max(1, skillTotals.length);
  const roles = source.roles.map((role, index) =>
    compileRole(role, {
      skillIndex,
      roleIndex,
      length: weights.lengths[index]!,
      skillTotal: skillTotals[index]!,
      skillTicks: (skill, importance) =>
        Math.round(
          number('ticksPerPoint') *
            number(IMPORTANCE_NUMBER[importance]) *
            weights.idf[demand.get(skill)!]! *
            lengthFactor(skillTotals[index]!, skillMean, number('skillLengthNorm')),
        ),
    }),
  );

  const data: Omit<PackData, 'digest'> = {
    format: PACK_FORMAT,
    name,
    lexicon: compileLexicon(words),
    wordTerms,
    terms: {
      k1,
      b,
      avgdl: weights.avgdl,
      idf: weights.idf,
      df: weights.df,
      roles: weights.documents,
      frequencies: weights.frequencies,
      ticks,
    },
    skills: source.skills.map((skill) => ({
      id: skill.id,
      name: skill.name,
      kind: skill.kind,
      broader: skill.broader.map((id) => reference(skillIndex, id, 'skill', skill.origin)),
    })),
    ...aliases,
    aliases: trie(aliases.aliases),
    sections: sections.sections,
    headings: trie(sections.headings),
    headingBegins: trie(sections.headingBegins),
    openers: trie(sections.openers),
    insides: trie(sections.insides),
    cues: cues.cues,
    cuePhrases: trie(cues.cuePhrases),
    levels: levels.levels,
    levelTitles: trie(levels.levelTitles),
    levelPhrases: trie(levels.levelPhrases),
    levelDuties: trie(levels.levelDuties),
    degreeForms: trie(degrees.degreeForms),
    studyFields: degrees.studyFields,
    studyPhrases: trie(degrees.studyPhrases),
    equivalentPhrases: trie(degrees.equivalentPhrases),
    roles,
    skillMean,
    profiles: source.roles.map((role) => compileProfile(role, skillIndex)),
    titles: trie(titles),
    titleRoles,
    ...skillRoles(source.skills, roles, skillIndex),
    exp: Array.from({ length: EXP_LENGTH + 1 }, (_, i) => Math.exp(-i / EXP_STEPS)),
    scoring: source.scoring,
  };
  const digest = createHash('sha256').update(encodePack({ ...data, digest: '' })).digest('hex').slice(0, DIGEST_LENGTH);
  return { ...data, digest };
}

/** The number in scoring.yaml that an importance is worth. */
export const IMPORTANCE_NUMBER = { core: 'skillCorePoints', expected: 'skillExpectedPoints', useful: 'skillUsefulPoints' } as const;

function indexIds(items: readonly { readonly id: string; readonly origin: string }[]): Map<string, number> {
  const index = new Map<string, number>();
  const origins = new Map<string, string>();
  items.forEach((item, position) => {
    if (index.has(item.id)) {
      throw new RolefitError('taxonomy.duplicate', `${item.origin}: the id "${item.id}" is taken by ${origins.get(item.id)}; choose another`);
    }
    index.set(item.id, position);
    origins.set(item.id, item.origin);
  });
  return index;
}

function reference(index: ReadonlyMap<string, number>, id: string, what: string, origin: string): number {
  const found = index.get(id);
  if (found === undefined) throw new RolefitError('taxonomy.reference', `${origin}: there is no ${what} "${id}"; define it or correct the id`);
  return found;
}

function* everyPhrase(source: TaxonomySource): Generator<string> {
  for (const skill of source.skills) {
    yield skill.name;
    for (const alias of skill.aliases) yield typeof alias === 'string' ? alias : alias.text;
  }
  for (const role of source.roles) {
    yield role.title;
    yield* role.titles;
  }
}

/** Phrases of a table, not yet a trie: the words are all known only when everything is encoded. */
type Group = readonly Phrase[];

function group(entries: readonly (readonly [string, number])[], encoder: PhraseEncoder): Group {
  const phrases: Phrase[] = [];
  for (const [text, payload] of entries) {
    const phrase = encoder.encode(text);
    if (phrase.words.length > 0) phrases.push({ ...phrase, payload });
  }
  return phrases;
}

function compileAliases(skills: readonly SourcedSkill[], skillIndex: ReadonlyMap<string, number>, encoder: PhraseEncoder) {
  const entries: (readonly [string, number])[] = [];
  const aliasSkills: number[] = [];
  const aliasRules: number[] = [];
  const aliasTexts: string[] = [];
  const exactTexts: Record<number, string[]> = {};
  const rules: AliasRule[] = [];
  const taken = new Map<string, number>();
  const condition = (origin: string) => (source: ConditionSource): Condition => {
    if (typeof source === 'string') return { is: source };
    if ('next' in source) return { is: 'next', phrases: flatten(source.next.map((text) => encoder.encode(text)).filter((p) => p.words.length > 0)) };
    if ('previous' in source) return { is: 'previous', phrases: flatten(source.previous.map((text) => encoder.encode(text)).filter((p) => p.words.length > 0)) };
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
        continue;
      }
      taken.set(identity, aliasSkills.length);
      entries.push([text, aliasSkills.length]);
      aliasSkills.push(index);
      aliasTexts.push(text);
      if (typeof alias === 'string' || (alias.case === 'any' && alias.needs.length === 0 && alias.unless.length === 0)) aliasRules.push(-1);
      else {
        aliasRules.push(rules.length);
        if (alias.case === 'exact') exactTexts[aliasTexts.length - 1] = [text];
        const convert = condition(skill.origin);
        rules.push({ case: alias.case, needs: alias.needs.map(convert), unless: alias.unless.map(convert) });
      }
    }
  });
  return { aliases: group(entries, encoder), aliasSkills, aliasRules, aliasTexts, exactTexts, rules };
}

/** What makes two aliases the same to the matcher. */
export function key(text: string, encoder: PhraseEncoder): string {
  const phrase = encoder.encode(text);
  return `${Array.from(phrase.words).join(' ')}|${Array.from(phrase.joins).join('')}`;
}

function compileSections(source: TaxonomySource, encoder: PhraseEncoder) {
  const entries = (list: 'headings' | 'begins' | 'openers' | 'inside'): Group =>
    group(source.sections.flatMap((section, index) => section[list].map((text) => [text, index] as const)), encoder);
  return {
    sections: source.sections.map(({ kind, strength, counts }) => ({ kind, strength, counts })),
    headings: entries('headings'),
    headingBegins: entries('begins'),
    openers: entries('openers'),
    insides: entries('inside'),
  };
}

function compileLevels(source: TaxonomySource, encoder: PhraseEncoder) {
  const entries = (list: 'titleWords' | 'seniorityPhrases' | 'duties'): Group =>
    group(
      source.levels.flatMap((level, index) => [
        ...level.not.map((text) => [text, -1] as const),
        ...level[list].map((text) => [text, index] as const),
      ]),
      encoder,
    );
  return {
    levels: source.levels.map(({ id, order, minYears }) => ({ id, order, minYears })),
    levelTitles: entries('titleWords'),
    levelPhrases: entries('seniorityPhrases'),
    levelDuties: entries('duties'),
  };
}

function compileDegrees(source: TaxonomySource, encoder: PhraseEncoder) {
  const forms: (readonly [string, number])[] = [];
  for (const degree of source.degrees.degrees) {
    const payload = DEGREES.indexOf(degree.id);
    for (const text of degree.exactForms) {
      forms.push([text, payload + EXACT_DEGREE]);
    }
    for (const text of degree.forms) {
      forms.push([text, payload]);
    }
    for (const text of degree.not) {
      forms.push([text, DEGREE_SHIELD]);
    }
  }
  const { fields, equivalents, noDegree } = source.degrees;
  return {
    degreeForms: group(forms, encoder),
    studyFields: fields.map(({ id, name }) => ({ id, name })),
    studyPhrases: group(
      fields.flatMap((field, index) => [field.name, ...field.forms].map((text) => [text, index] as const)),
      encoder,
    ),
    equivalentPhrases: group(
      [...equivalents.map((text) => [text, 1] as const), ...noDegree.map((text) => [text, 2] as const)],
      encoder,
    ),
  };
}

function compileTitles(roles: readonly SourcedRole[], encoder: PhraseEncoder) {
  const byKey = new Map<string, { text: string; roles: number[] }>();
  roles.forEach((role, index) => {
    for (const text of [role.title, ...role.titles]) {
      const identity = key(text, encoder);
      const entry = byKey.get(identity) ?? { text, roles: [] };
      if (!entry.roles.includes(index)) entry.roles.push(index);
      byKey.set(identity, entry);
    }
  });
  const entries = [...byKey.values()];
  return {
    titles: group(entries.map((entry, index) => [entry.text, index] as const), encoder),
    titleRoles: entries.map((entry) => entry.roles),
  };
}

function termTicks(weights: ReturnType<typeof bm25Weights>, k1: number, b: number, scale: number): number[] {
  const ticks: number[] = [];
  let at = 0;
  for (let term = 0; term < weights.stems.length; term++) {
    for (let k = 0; k < weights.df[term]!; k++, at++) {
      const dl = weights.lengths[weights.documents[at]!]!;
      ticks.push(Math.round(scale * (weights.idf[weights.df[term]!]! * bm25(weights.frequencies[at]!, dl, weights.avgdl, k1, b))));
    }
  }
  return ticks;
}

function compileRole(
  role: SourcedRole,
  context: {
    skillIndex: ReadonlyMap<string, number>;
    roleIndex: ReadonlyMap<string, number>;
    length: number;
    skillTotal: number;
    skillTicks: (skill: number, importance: keyof typeof IMPORTANCE_NUMBER) => number;
  },
): PackRole {
  const skill = (id: string, path: readonly (string | number)[]): number => reference(context.skillIndex, id, 'skill', role.lineOf(path));
  return {
    id: role.id,
    title: role.title,
    titles: role.titles,
    summary: role.summary,
    narrows: role.narrows === undefined ? -1 : reference(context.roleIndex, role.narrows, 'role', role.lineOf(['narrows'])),
    narrowedBy: role.narrowedBy ?? null,
    levels: role.levels ?? [],
    domain: (role.domain ?? []).map((id, i) => skill(id, ['domain', i])),
    skills: role.skills.map((entry, i) => {
      const index = skill(entry.skill, ['skills', i, 'skill']);
      return { skill: index, importance: entry.importance, ticks: context.skillTicks(index, entry.importance), quote: quoteSpan(role, entry.quote, ['skills', i, 'quote']) };
    }),
    skillTotal: context.skillTotal,
    length: context.length,
  };
}

function quoteSpan(role: SourcedRole, quote: string, path: readonly (string | number)[]): Span {
  return findQuote(role.document, quote, role.lineOf(path), role.documentOrigin);
}

function compileProfile(role: SourcedRole, skillIndex: ReadonlyMap<string, number>): PackProfile {
  const at = (quote: string, path: readonly (string | number)[]): Span => quoteSpan(role, quote, path);
  const groups = (list: 'responsibilities' | 'practices' | 'challenges' | 'trends') =>
    role[list].map((entry, i) => ({ group: entry.group, items: entry.items.map((quote, k) => at(quote, [list, i, 'items', k])) }));
  return {
    id: role.id,
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
  };
}

/** Per skill the roles that a mention of it counts for, directly (depth 0) or through broader skills. */
function skillRoles(skills: readonly SourcedSkill[], roles: readonly PackRole[], skillIndex: ReadonlyMap<string, number>): { skillRoles: number[]; skillRoleStarts: number[] } {
  const asked = new Map<number, number[]>();
  roles.forEach((role, r) =>
    role.skills.forEach((entry, position) => {
      const list = asked.get(entry.skill) ?? [];
      list.push(r, position);
      asked.set(entry.skill, list);
    }),
  );
  const flat: number[] = [];
  const starts = [0];
  skills.forEach((_, index) => {
    const depths = new Map([[index, 0]]);
    let frontier = [index];
    for (let depth = 1; depth <= MAX_BROADER_DEPTH; depth++) {
      const next: number[] = [];
      for (const narrow of frontier) {
        for (const id of skills[narrow]!.broader) {
          const broad = reference(skillIndex, id, 'skill', skills[narrow]!.origin);
          if (!depths.has(broad)) {
            depths.set(broad, depth);
            next.push(broad);
          }
        }
      }
      frontier = next;
    }
    for (const [skill, depth] of depths) {
      const list = asked.get(skill) ?? [];
      for (let i = 0; i < list.length; i += 2) flat.push(list[i]!, list[i + 1]!, depth);
    }
    starts.push(flat.length);
  });
  return { skillRoles: flat, skillRoleStarts: starts };
}
