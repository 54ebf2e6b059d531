import { RolefitError } from '../errors.js';
import { DEGREES } from '../types.js';
import { CAREER_KINDS, type PackCalendar } from '../pack/career.js';
import { DEGREE_SHIELD, EXACT_DEGREE, OPEN_DEGREE, type PackCue, type PackFact } from '../pack/format.js';
import { group, key, type Group } from './compile-aliases.js';
import type { PhraseEncoder } from './phrase-encoder.js';
import type { SourcedRole, TaxonomySource } from './read.js';
import type { OutsideSource, ResumeSource } from './schemas.js';

/** Headings and telling phrases of sections. */
export function compileSections(source: TaxonomySource, encoder: PhraseEncoder) {
  const entries = (list: 'headings' | 'begins' | 'ends' | 'openers' | 'inside' | 'leads' | 'tells'): Group =>
    group(source.sections.flatMap((section, index) => section[list].map((text) => [text, index] as const)), encoder);
  return {
    sections: source.sections.map(({ kind, strength, counts, own, closes }) => ({
      kind,
      strength,
      counts,
      ...(own === true ? { own } : {}),
      ...(closes === true ? { closes } : {}),
    })),
    headings: entries('headings'),
    headingBegins: entries('begins'),
    headingEnds: entries('ends'),
    openers: entries('openers'),
    insides: entries('inside'),
    leads: entries('leads'),
    tells: entries('tells'),
  };
}

/** Words and phrases of levels. */
export function compileLevels(source: TaxonomySource, encoder: PhraseEncoder) {
  const entries = (list: 'titleWords' | 'seniorityPhrases'): Group =>
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
  };
}

/** Forms of degrees, fields of study, and what may stand for a degree. */
export function compileDegrees(source: TaxonomySource, encoder: PhraseEncoder) {
  const forms: (readonly [string, number])[] = [];
  for (const degree of source.degrees.degrees) {
    const payload = DEGREES.indexOf(degree.id);
    for (const text of degree.exactForms) {
      forms.push([text, payload + EXACT_DEGREE]);
    }
    for (const text of degree.forms) {
      forms.push([text, payload]);
    }
    for (const text of degree.openForms) {
      forms.push([text, payload + OPEN_DEGREE]);
    }
    for (const text of degree.bareForms) {
      forms.push([text, payload + OPEN_DEGREE + EXACT_DEGREE]);
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

/** Phrases that state facts. */
export function compileFacts(source: TaxonomySource, encoder: PhraseEncoder): { facts: PackFact[]; factPhrases: Group } {
  const facts: PackFact[] = [];
  const entries: (readonly [string, number])[] = [];
  for (const entry of source.facts) {
    let payload = -1;
    if (entry.fact !== 'shield') {
      const { fact, value } = entry;
      payload = facts.push({ fact, value } as PackFact) - 1;
    }
    for (const text of entry.phrases) entries.push([text, payload]);
  }
  return { facts, factPhrases: group(entries, encoder) };
}

/** Words of a résumé's dates and entries. One phrase may be of several kinds of the entries. */
export function compileResume(source: TaxonomySource, encoder: PhraseEncoder) {
  const { resume } = source;
  const calendar = resume.calendar.map(({ is, from, to }): PackCalendar => ({ is, from: from ?? 0, to: to ?? 0 }));
  const career = new Map<string, { text: string; bits: number }>();
  for (const { is, phrases } of resume.career) {
    for (const text of phrases) {
      const identity = key(text, encoder);
      const entry = career.get(identity) ?? { text, bits: 0 };
      if (is !== 'shield') entry.bits |= 1 << CAREER_KINDS.indexOf(is);
      career.set(identity, entry);
    }
  }
  const kinds = new Map(source.sections.map(({ kind }, index) => [kind, index]));
  const headings = (list: ResumeSource['headings']): Group =>
    group(list.flatMap(({ kind, phrases }) => (kinds.has(kind) ? phrases.map((text) => [text, kinds.get(kind)!] as const) : [])), encoder);
  return {
    resumeHeadings: headings(resume.headings),
    resumeEndings: headings(resume.endings),
    calendar,
    calendarPhrases: group(resume.calendar.flatMap(({ phrases }, index) => phrases.map((text) => [text, index] as const)), encoder),
    careerPhrases: group([...career.values()].map(({ text, bits }) => [text, bits] as const), encoder),
  };
}

/** Titles of roles, and behind them of the occupations outside; one title may be that of several. */
export function compileTitles(roles: readonly SourcedRole[], outside: OutsideSource, encoder: PhraseEncoder) {
  const named = [...roles.map(({ title, titles }) => [title, ...titles]), ...outside.map(({ titles }) => titles)];
  const { phrases, holders } = byPhrase(named, encoder);
  return { titles: phrases, titleRoles: holders };
}

/** Words that, beside the title of a wider role, name one of these roles ("Software Engineer, Backend"). */
export function compileQualifiers(roles: readonly SourcedRole[], encoder: PhraseEncoder) {
  for (const role of roles)
    if ((role.qualifiers === undefined) !== (role.specializes === undefined))
      throw new RolefitError('taxonomy.reference', `${role.lineOf(['title'])}: a role has both "specializes" and "qualifiers", or neither`);
  const { phrases, holders } = byPhrase(roles.map(({ qualifiers }) => qualifiers ?? []), encoder);
  return { qualifiers: phrases, qualifierRoles: holders };
}

/** Each phrase once, with the indices of the lists that have it. */
function byPhrase(lists: readonly (readonly string[])[], encoder: PhraseEncoder): { phrases: Group; holders: number[][] } {
  const byKey = new Map<string, { text: string; holders: number[] }>();
  lists.forEach((texts, index) => {
    for (const text of texts) {
      const identity = key(text, encoder);
      const entry = byKey.get(identity) ?? { text, holders: [] };
      if (!entry.holders.includes(index)) entry.holders.push(index);
      byKey.set(identity, entry);
    }
  });
  const entries = [...byKey.values()];
  return {
    phrases: group(entries.map((entry, index) => [entry.text, index] as const), encoder),
    holders: entries.map((entry) => entry.holders),
  };
}

/**
 * The cues. A phrase that one entry reads forwards and another of the same effect backwards ("preferred: Go", "Go preferred") becomes
 * part of a cue that reaches to the side where its words stand.
 */
export function compileCues(source: TaxonomySource, encoder: PhraseEncoder): { cues: PackCue[]; cuePhrases: Group } {
  const cues: PackCue[] = source.cues.map(({ id, effect, reach, items, within, asks, apart, yields, only }) => ({
    id,
    effect,
    reach,
    items,
    ...(within === undefined ? {} : { within }),
    ...(asks === undefined ? {} : { asks }),
    ...(apart === undefined ? {} : { apart }),
    ...(yields === undefined ? {} : { yields }),
    ...(only === undefined ? {} : { only }),
  }));
  const byKey = new Map<string, { text: string; entries: number[]; colon: boolean; apart: boolean }>();
  source.cues.forEach((cue, index) => {
    for (const text of cue.phrases) {
      const identity = key(text, encoder);
      const held = byKey.get(identity) ?? { text, entries: [], colon: true, apart: true };
      if (!held.entries.includes(index)) held.entries.push(index);
      if (!text.endsWith(':')) {
        held.colon = false;
        if (cue.apart === undefined) held.apart = false;
      }
      byKey.set(identity, held);
    }
  });
  const variants = new Map<number, number>();
  const withColon = (index: number): number => {
    let variant = variants.get(index);
    if (variant === undefined) variants.set(index, (variant = cues.push({ ...cues[index]!, colon: true }) - 1));
    return variant;
  };
  const besides = new Map<string, number>();
  const besideOf = ({ effect }: PackCue, apart: PackCue['apart']): number => {
    const id = `${effect}-beside`;
    const name = `${id} ${apart}`;
    let beside = besides.get(name);
    if (beside === undefined) {
      beside = cues.push({ id, effect, reach: 'beside', items: 'last', ...(apart === undefined ? {} : { apart }) }) - 1;
      besides.set(name, beside);
    }
    return beside;
  };
  const phrases = [...byKey.values()].map(({ text, entries: all, colon, apart }): readonly [string, number] => {
    if (colon) return [text, withColon(all[0]!)];
    const entries = apart ? all : all.filter((index) => cues[index]!.apart === undefined);
    const first = cues[entries[0]!]!;
    const twin = entries.map((index) => cues[index]!).find((cue) => cue.effect === first.effect && cue.reach !== first.reach);
    if (twin === undefined || first.reach === 'segment' || twin.reach === 'segment') return [text, entries[0]!];
    return [text, besideOf(first, twin.apart ?? first.apart)];
  });
  return { cues, cuePhrases: group(phrases, encoder) };
}
