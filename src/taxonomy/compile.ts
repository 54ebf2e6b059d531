import { createHash } from 'node:crypto';
import { RolefitError } from '../errors.js';
import { triggerTable } from '../extract/trigger-table.js';
import { READING_VOCABULARY } from '../extract/vocabulary.js';
import { EXP_STEPS, PACK_FORMAT, type PackData } from '../pack/format.js';
import { buildPack } from '../pack/load.js';
import type { Codes } from '../pack/origin.js';
import { encodePack } from '../pack/store.js';
import { bm25 } from '../score/bm25.js';
import { WHOLE } from '../score/numbers.js';
import { compileLexicon } from '../text/lexicon.js';
import { compilePhrases } from '../text/phrase-trie.js';
import type { PhraseTrie } from '../text/phrases.js';
import { SEGMENT_VOCABULARY } from '../text/segments.js';
import { stem } from '../text/stem.js';
import { bm25Weights } from './bm25-weights.js';
import { orderAliases } from './alias-order.js';
import { compileAliases, renumberedRule, type Group } from './compile-aliases.js';
import { readDemands } from './compile-demands.js';
import { roleClaims } from '../pack/claims.js';
import { compileProfile, compileRole } from './compile-roles.js';
import { isCommonWord } from './common-words.js';
import { commonness } from './commonness.js';
import { compileCues, compileDegrees, compileFacts, compileLevels, compileQualifiers, compileResume, compileSections, compileTitles } from './compile-tables.js';
import { createEncoder, newNumbers, orderWords, renumbered, signLexicon } from './phrase-encoder.js';
import type { TaxonomySource } from './read.js';
import { indexIds, reference } from './references.js';
import { TERM_FIELDS, isTermWord, termDocument } from './role-documents.js';
import { titleTells } from './title-skills.js';

/** Entries of the table of exponentials; beyond it a probability is 0. */
const EXP_LENGTH = 40 * EXP_STEPS;
const DIGEST_LENGTH = 12;

/**
 * Compiles a taxonomy and its corpus into a pack. Deterministic: the same files give the same bytes.
 * @throws RolefitError naming file and line where a reference, a quote or a number does not hold.
 */
export function compileTaxonomy(source: TaxonomySource, name = 'builtin', origin: PackData['origin'] = null): PackData {
  const skillIndex = indexIds(source.skills);
  const roleIndex = indexIds(source.roles);
  const number = (key: string): number => {
    const entry = source.scoring[key];
    if (entry === undefined) throw new RolefitError('taxonomy.reference', `taxonomy/scoring.yaml: the number "${key}" is missing; add it`);
    return entry.value;
  };
  const signs = signLexicon(everyPhrase(source));
  for (const id of Object.keys(source.crosswalk.skills)) reference(skillIndex, id, 'skill', 'taxonomy/crosswalk.yaml');
  for (const id of Object.keys(source.crosswalk.roles)) reference(roleIndex, id, 'role', 'taxonomy/crosswalk.yaml');
  const documents = [
    ...source.roles.map((role) => termDocument(role.id, role.document, signs)),
    ...source.outside.map(({ id, about }) => termDocument(`outside:${id}`, `## Overview\n${about}`, signs)),
  ];
  const encoder = createEncoder(signs);
  const commonest = commonestFirst(documents, [...SEGMENT_VOCABULARY, ...READING_VOCABULARY]);
  for (const word of commonest) encoder.add(word);

  const aliases = orderAliases(compileAliases(source.skills, skillIndex, encoder), encoder);
  const sections = compileSections(source, encoder);
  const cues = compileCues(source, encoder);
  const levels = compileLevels(source, encoder);
  const degrees = compileDegrees(source, encoder);
  const facts = compileFacts(source, encoder);
  const resume = compileResume(source, encoder);
  const { titles, titleRoles } = compileTitles(source.roles, source.outside, encoder);
  const { qualifiers, qualifierRoles } = compileQualifiers(source.roles, encoder);

  const fieldWeights = Object.fromEntries(
    TERM_FIELDS.map((field) => [field, number(`field${field[0]!.toUpperCase()}${field.slice(1)}`)]),
  );
  const k1 = number('k1');
  const b = number('b');
  const weights = bm25Weights(documents, fieldWeights, k1, b);
  const termScale = number('termPoints') * number('ticksPerPoint');
  const { weight: skillWeight, rarity } = commonness(source, skillIndex, number);
  const stemNumber = new Map(weights.stems.map((text, index) => [text, index]));
  // Stems are words of the lexicon too, so that the stem of any word leads to its term.
  for (const text of weights.stems) encoder.add(text);
  const words = orderWords(encoder.words(), commonest.length);
  const numbers = newNumbers(encoder.words(), words);
  const wordTerms = words.map((word) => stemNumber.get(word) ?? (isTermWord(word) ? (stemNumber.get(stem(word)) ?? -1) : -1));

  const rarities = weights.stems.map(rarity);
  const everyday = weights.stems.map(() => 0);
  words.forEach((word, index) => {
    const term = wordTerms[index]!;
    if (term >= 0 && isCommonWord(word)) everyday[term] = 1;
  });
  // What is told of an occupation outside is so short that no word of it stands there by chance.
  const everydayShare = number('termEveryday') / WHOLE;
  const telling = (term: number, document: number): number =>
    rarities[term]! * (everyday[term] === 1 && document < source.roles.length ? everydayShare : 1);
  const ticks = termTicks(weights, telling, k1, b, termScale);

  const trie = (phrases: Group): PhraseTrie =>
    compilePhrases(
      phrases.map((phrase) => renumbered(phrase, numbers)),
      words.length,
    );
  const ticksPerWeight = number('ticksPerPoint') * number('skillPoints');
  const roles = source.roles.map((role, index) =>
    compileRole(role, { codes: codesOf(source.crosswalk.roles, role.id), skillIndex, roleIndex, length: weights.lengths[index]!, skillWeight, ticksPerWeight, isTold: (skill) => titleTells(role.title, source.skills[skill]!) }),
  );

  const skills = source.skills.map((skill) => ({
    id: skill.id,
    name: skill.name,
    kind: skill.kind,
    ...codesOf(source.crosswalk.skills, skill.id),
    broader: skill.broader.map((id) => reference(skillIndex, id, 'skill', skill.origin)),
  }));

  const untriggered: Omit<PackData, 'digest' | 'triggers'> = {
    format: PACK_FORMAT,
    name,
    origin,
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
      rarities,
      everyday,
      ticks,
    },
    skills,
    ...aliases,
    rules: aliases.rules.map((rule) => renumberedRule(rule, numbers)),
    aliases: trie(aliases.aliases),
    sections: sections.sections,
    headings: trie(sections.headings),
    headingBegins: trie(sections.headingBegins),
    headingEnds: trie(sections.headingEnds),
    openers: trie(sections.openers),
    insides: trie(sections.insides),
    leads: trie(sections.leads),
    tells: trie(sections.tells),
    cues: cues.cues,
    cuePhrases: trie(cues.cuePhrases),
    levels: levels.levels,
    levelTitles: trie(levels.levelTitles),
    levelPhrases: trie(levels.levelPhrases),
    degreeForms: trie(degrees.degreeForms),
    studyFields: degrees.studyFields,
    studyPhrases: trie(degrees.studyPhrases),
    equivalentPhrases: trie(degrees.equivalentPhrases),
    facts: facts.facts,
    factPhrases: trie(facts.factPhrases),
    resumeHeadings: trie(resume.resumeHeadings),
    resumeEndings: trie(resume.resumeEndings),
    calendar: resume.calendar,
    calendarPhrases: trie(resume.calendarPhrases),
    careerPhrases: trie(resume.careerPhrases),
    roles,
    outside: source.outside.map(({ id, name }) => ({ id, name })),
    profiles: source.roles.map((role) => compileProfile(role, skillIndex)),
    titles: trie(titles),
    titleRoles,
    qualifiers: trie(qualifiers),
    qualifierRoles,
    ...roleClaims(skills.length, roles),
    abbreviations: Object.fromEntries(source.titles.abbreviations.flatMap(({ short, words: meant }) => short.map((one) => [one, meant]))),
    exp: Array.from({ length: EXP_LENGTH + 1 }, (_, i) => Math.exp(-i / EXP_STEPS)),
    scoring: source.scoring,
  };
  const none = { words: [], pairs: [] };
  const triggers = triggerTable(buildPack({ ...untriggered, triggers: none, digest: '' }));
  const unread = { ...untriggered, triggers };
  const data = { ...unread, profiles: readDemands(buildPack({ ...unread, digest: '' })) };
  const digest = createHash('sha256').update(encodePack({ ...data, digest: '' })).digest('hex').slice(0, DIGEST_LENGTH);
  return { ...data, digest };
}

/** The identifiers of a role or skill in published taxonomies, without their names. */
function codesOf(places: TaxonomySource['crosswalk']['skills'], id: string): { readonly codes?: Codes } {
  if (!Object.hasOwn(places, id)) return {};
  const { onet, esco } = places[id]!;
  const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
  return { codes: { ...(onet === undefined ? {} : { onet: codes(onet) }), ...(esco === undefined ? {} : { esco: codes(esco) }) } };
}

function* everyPhrase(source: TaxonomySource): Generator<string> {
  for (const skill of source.skills) {
    yield skill.name;
    for (const alias of skill.aliases) yield typeof alias === 'string' ? alias : alias.text;
  }
  for (const role of source.roles) {
    yield role.title;
    yield* role.titles;
    yield* role.qualifiers ?? [];
  }
  for (const { titles } of source.outside) {
    yield* titles;
  }
}

/**
 * The words of the role documents and of the readers, the commonest first: what stands side by side in the tables by word number is then what most
 * texts ask for. The readers' words are mostly small ones, which the documents do not list.
 */
function commonestFirst(documents: readonly { readonly words: readonly string[] }[], readers: readonly string[]): string[] {
  const counts = new Map<string, number>(readers.map((word) => [word, 0]));
  let most = 0;
  for (const { words } of documents)
    for (const word of words) {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      most = Math.max(most, count);
    }
  for (const word of readers) counts.set(word, counts.get(word)! + most);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}

/** Ticks of each posting: the BM25 weight, times how telling the word is (0 to 1), times the scale, rounded. */
function termTicks(weights: ReturnType<typeof bm25Weights>, telling: (term: number, document: number) => number, k1: number, b: number, scale: number): number[] {
  const ticks: number[] = [];
  let at = 0;
  for (let term = 0; term < weights.stems.length; term++) {
    for (let k = 0; k < weights.df[term]!; k++, at++) {
      const document = weights.documents[at]!;
      const dl = weights.lengths[document]!;
      const bm25Weight = weights.idf[weights.df[term]!]! * bm25(weights.frequencies[at]!, dl, weights.avgdl, k1, b);
      ticks.push(Math.round(scale * (bm25Weight * telling(term, document))));
    }
  }
  return ticks;
}
