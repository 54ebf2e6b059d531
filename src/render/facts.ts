import type { ExtractReport, MatchReport, RejectedRecord, SkillRecord } from '../explain/report.js';
import type { Note, SkillKind } from '../types.js';
import { safe, visible } from '../safe.js';
import { MAX_WIDTH, padEnd, wrap, type Style } from './layout.js';

const LABEL_WIDTH = 12;

/** A labelled paragraph: the label in a column of its own. */
export function labelled(label: string, text: string, style: Style): string[] {
  const lines = wrap(text, ' '.repeat(LABEL_WIDTH + 2), ' '.repeat(LABEL_WIDTH + 2));
  if (lines.length > 0) lines[0] = `  ${style.dim(padEnd(label, LABEL_WIDTH))}${lines[0]!.slice(LABEL_WIDTH + 2)}`;
  return lines;
}

export function heading(text: string, style: Style): string {
  return style.bold(visible(text));
}

/** A label and what stands behind it. */
export type Row = readonly [label: string, text: string];

export function rowLines(rows: readonly Row[], style: Style): string[] {
  return rows.flatMap(([label, text]) => labelled(label, text, style));
}

/** What is demanded: required, preferred, only named; alternatives joined by "or". Each skill once, by its strongest mention. */
export function demandRows(report: Pick<ExtractReport | MatchReport, 'skills'>): Row[] {
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const [strength, label] of [
    ['required', 'Required'],
    ['preferred', 'Preferred'],
    ['unstated', 'Named'],
  ] as const) {
    const items: string[] = [];
    const groups = new Map<number, number>();
    for (const skill of report.skills) {
      if (skill.strength !== strength || skill.polarity !== 'asserted' || seen.has(skill.id)) continue;
      seen.add(skill.id);
      const position = skill.anyOf === undefined ? undefined : groups.get(skill.anyOf);
      if (position === undefined) {
        if (skill.anyOf !== undefined) groups.set(skill.anyOf, items.length);
        items.push(skill.name);
      } else items[position] += ` or ${skill.name}`;
    }
    if (items.length > 0) rows.push([label, items.join(' · ')]);
  }
  return rows;
}

const REASONS: Readonly<Record<string, string>> = {
  case: 'not written as the name is',
  name: 'part of a name',
  employer: 'the name of the employer',
  trade: 'the trade of the employer',
  company: 'said of the company',
  person: 'the name of a person',
  school: 'the name of a school',
  town: 'the name of a town',
  address: 'part of an address',
  defined: 'the text says that the letters stand for something else',
  closes: 'one of the teams that are listed there',
  opens: 'one of the teams that are listed there',
  colleagues: 'those whom one works with',
  start: 'an ordinary word at the start of a sentence',
  next: 'the next word gives it another meaning',
  previous: 'the word before gives it another meaning',
  needs: 'an ordinary word here, nothing beside it says otherwise',
};
/** Reasons that make an ordinary word of a name. */
const ORDINARY: ReadonlySet<string> = new Set(['needs', 'next', 'previous', 'start']);
/** Kinds whose names are words of their own, so that a reader may take the ordinary word for the name. */
const NAMED: ReadonlySet<SkillKind> = new Set<SkillKind>([
  'language',
  'framework',
  'tool',
  'platform',
  'certification',
  'standard',
  'hardware',
  'human-language',
]);
/** Rejections shown before they are only counted. */
const SHOWN_REJECTIONS = 6;

type Rejected = Pick<RejectedRecord, 'text' | 'name' | 'kind' | 'reason'>;

/** Why an alias that was found is not counted, in words; null for what is not worth saying. */
export function uncountedReason({ text, kind, reason }: Rejected): string | null {
  // Not worth a line: a word in small letters that only looks like a name in capitals, and an ordinary word that nobody takes for a name.
  if (reason === 'case' || (ORDINARY.has(reason) && (!NAMED.has(kind) || text === text.toLowerCase()))) return null;
  return REASONS[reason] ?? reason;
}

export function uncountedLines(skills: readonly SkillRecord[], rejected: readonly Rejected[], style: Style): string[] {
  const { texts, more } = uncounted(skills, rejected);
  return [...texts.flatMap((text) => wrap(text, '  ', '    ')), ...(more === '' ? [] : [style.dim(`  ${more}`)])];
}

/** Mentions that do not count and why: denied, or no mention of the skill that bears the name; and how many more there are. */
export function uncounted(
  skills: readonly SkillRecord[],
  rejected: readonly Rejected[],
): { readonly texts: readonly string[]; readonly more: string } {
  const texts: string[] = [];
  for (const { polarity, text, cue } of skills)
    if (polarity === 'negated') texts.push(`“${safe(text)}”: it says “${safe(cue?.text ?? '')}”`);
  const byText = new Map<string, { record: Rejected; told: string; count: number }>();
  for (const record of rejected) {
    const told = uncountedReason(record);
    if (told === null) continue;
    const key = `${record.text.toLowerCase()} ${told}`;
    const held = byText.get(key);
    if (held === undefined) byText.set(key, { record, told, count: 1 });
    else held.count++;
  }
  const list = [...byText.values()];
  for (const { record, told, count } of list.slice(0, SHOWN_REJECTIONS)) {
    const { text, name } = record;
    const as = text.toLowerCase() === name.toLowerCase() ? '' : ` as ${safe(name)}`;
    texts.push(`“${safe(text)}”${as}${count > 1 ? ` (${count} times)` : ''}: ${told}`);
  }
  return { texts, more: list.length > SHOWN_REJECTIONS ? `and ${list.length - SHOWN_REJECTIONS} more` : '' };
}

export function noteLines(notes: readonly Note[]): string[] {
  return notes.flatMap((note) => wrap(safe(note.message), '  ', '    ', MAX_WIDTH));
}
