import type { Pack } from '../pack/load.js';
import type { Analysis, Importance, Mention, Span } from '../types.js';
import { DRAFT_HEADINGS, plainLine, type DraftDocument, type DraftHeading } from './draft-document.js';
import type { RoleSource } from './schemas.js';

/** A mention in the title counts so much; what one counts elsewhere stands with the headings. */
const TITLE_WEIGHT = 3;
/** What a mention counts by the strength that its sentence gives it. */
const STRENGTH = { required: 1, unstated: 1, preferred: 0.4 } as const;
/** A skill of so much weight is core, as long as no more than this many are; of so much it is expected; of less useful. */
const CORE_WEIGHT = 2.5;
const MAX_CORE = 6;
const EXPECTED_WEIGHT = 1.2;
/** Kinds that make no role what it is. */
const NEVER_CORE: ReadonlySet<string> = new Set(['soft-skill', 'human-language']);
/** Longer lines are quoted by the sentence. */
const MAX_QUOTE = 200;
const MIN_QUOTE = 3;
/** A line of fewer words is no sentence that sums up a role. */
const MIN_SUMMARY_WORDS = 6;
/** What introduces the other titles of a role. */
export const OTHER_TITLES = /\b(?:also|sometimes|often) (?:called|known as|titled|advertised as|named):? ([^.\n]+)/i;
/** Duties that a draft takes from a text without a section of them. */
const FEW_DUTIES = 5;

type Claims = Pick<RoleSource, 'skills' | 'responsibilities' | 'experience' | 'education' | 'summary'>;

/** What a role document says that a profile can hold, each with a word-for-word quote. Skills stand weightiest first. */
export function draftClaims(document: DraftDocument, analysis: Analysis, pack: Pack): Claims {
  const { text } = document;
  const quote = (span: Span): string => quotedLine(text, span);
  return {
    summary: summaryOf(document),
    skills: draftSkills(text, analysis, pack),
    responsibilities: responsibilitiesOf(text),
    experience: analysis.allYears
      .filter((years) => years.field === 'text' && !years.instead && weightAt(text, years.start) > 0)
      .map(({ min, max, orMore, skill, ...span }) => ({
        min,
        ...(max === null ? {} : { max }),
        ...(orMore && max !== null ? { orMore } : {}),
        ...(skill === null ? {} : { in: pack.data.skills[skill]!.id }),
        quote: quote(span),
      })),
    education: analysis.allDegrees
      .filter((degree) => degree.field === 'text' && degree.min !== 'none' && weightAt(text, degree.start) > 0)
      .map(({ min, fields, strength, ...span }) => ({
        degree: min,
        fields: [...fields],
        importance: strength === 'preferred' ? ('useful' as const) : ('expected' as const),
        quote: quote(span),
      })),
  };
}

function draftSkills(text: string, analysis: Analysis, pack: Pack): RoleSource['skills'] {
  const found = new Map<number, { weight: number; best: Mention; most: number }>();
  for (const mention of analysis.mentions) {
    if (mention.polarity === 'negated' || mention.field !== 'text') continue;
    const weight = weightAt(text, mention.start) * STRENGTH[mention.strength];
    if (weight === 0) continue;
    const held = found.get(mention.skill);
    if (held === undefined) found.set(mention.skill, { weight, best: mention, most: quoted(weight, mention.start, text) });
    else {
      held.weight += weight;
      const most = quoted(weight, mention.start, text);
      if (most > held.most) [held.best, held.most] = [mention, most];
    }
  }
  const ranked = [...found].sort(([a, x], [b, y]) => y.weight - x.weight || a - b);
  let core = 0;
  return ranked.map(([skill, { weight, best }]) => {
    const { id, kind } = pack.data.skills[skill]!;
    const isCore = weight >= CORE_WEIGHT && core < MAX_CORE && !NEVER_CORE.has(kind);
    if (isCore) core++;
    const importance: Importance = isCore ? 'core' : weight >= EXPECTED_WEIGHT ? 'expected' : 'useful';
    return { skill: id, importance, quote: quotedLine(text, best) };
  });
}

/** How fit a mention is to be quoted: the title says nothing but the name. */
function quoted(weight: number, at: number, text: string): number {
  return at < text.indexOf('\n') ? 0 : weight;
}

/** What a mention counts where it stands: by the heading of its section; 0 under one that does not weigh. */
function weightAt(text: string, at: number): number {
  const before = text.lastIndexOf('\n## ', at);
  if (before < 0) return text.startsWith('# ') && at < text.indexOf('\n') ? TITLE_WEIGHT : DRAFT_HEADINGS.Overview;
  const name = text.slice(before + 4, text.indexOf('\n', before + 1)).trim();
  return Object.hasOwn(DRAFT_HEADINGS, name) ? DRAFT_HEADINGS[name as DraftHeading] : 0;
}

/** The line that a span stands in, without its marks; of a long line the sentence. */
function quotedLine(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const line = text.slice(from, stop < 0 ? text.length : stop);
  const plain = plainLine(line);
  if (plain.length <= MAX_QUOTE) return plain;
  for (const sentence of sentencesOf(line)) if (sentence.end >= end - from && sentence.start <= start - from) return plainLine(line.slice(sentence.start, sentence.end));
  return plain;
}

function sentencesOf(line: string): Span[] {
  return [...line.matchAll(/[^\s].*?(?:[.!?](?=\s|$)|$)/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** Body of the section under a heading of the second order; empty where there is none. */
function sectionOf(text: string, heading: DraftHeading): string {
  const at = `\n${text}`.indexOf(`\n## ${heading}\n`);
  if (at < 0) return '';
  const body = text.slice(at + heading.length + 4);
  const next = body.search(/^## /m);
  return next < 0 ? body : body.slice(0, next);
}

function summaryOf({ title, text }: DraftDocument): string {
  const line = sectionOf(text, 'Overview').split('\n').map(plainLine).find((candidate) => candidate.split(' ').length >= MIN_SUMMARY_WORDS && !OTHER_TITLES.test(candidate));
  if (line === undefined) return `${title}: say in one sentence what the role does.`;
  const { start, end } = sentencesOf(line)[0]!;
  return line.slice(start, end);
}

/** A numbered line of a few words without a stop opens a group. */
const NUMBERED = /^\d+[.)]\s+((?:[^\s.]+ ?){1,7})$/;

/** The lines under Responsibilities by their groups; without them, the first items or sentences of the text. */
function responsibilitiesOf(text: string): RoleSource['responsibilities'] {
  const groups: { group: string; items: string[] }[] = [];
  let group = { group: 'Responsibilities', items: [] as string[] };
  for (const line of sectionOf(text, 'Responsibilities').split('\n')) {
    const heading = /^#{3,}\s+(.*)$/.exec(line) ?? NUMBERED.exec(line);
    if (heading !== null) group = { group: plainLine(heading[1]!), items: [] };
    else if (plainLine(line).length >= MIN_QUOTE) {
      if (group.items.length === 0) groups.push(group);
      group.items.push(plainLine(line));
    }
  }
  if (groups.length > 0) return groups;
  const lines = text.split('\n').filter((line) => !line.startsWith('#') && plainLine(line).length >= MIN_QUOTE);
  const items = lines.filter((line) => /^\s*[-*+•]/.test(line));
  const few = (items.length > 0 ? items : lines).slice(0, FEW_DUTIES).map(plainLine);
  return [{ group: 'Responsibilities', items: few }];
}
