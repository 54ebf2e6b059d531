import { analyze } from '../extract/analyze.js';
import type { Pack } from '../pack/load.js';
import { visible } from '../safe.js';
import type { SectionKind } from '../types.js';

/** Headings of a role document that weigh in a draft, in their order, and what a mention under each counts. */
export const DRAFT_HEADINGS = {
  Overview: 1.5,
  Responsibilities: 1,
  Skills: 1.2,
  Tools: 1,
  'Education and experience': 0.7,
  'Soft skills': 0.5,
  Practices: 0.5,
} as const;
export type DraftHeading = keyof typeof DRAFT_HEADINGS;

/** Where the sections of any text go; what is named here goes nowhere that counts. */
const HEADING_OF: Readonly<Partial<Record<SectionKind, DraftHeading>>> = {
  unknown: 'Overview',
  title: 'Overview',
  role: 'Overview',
  summary: 'Overview',
  responsibilities: 'Responsibilities',
  requirements: 'Skills',
  preferred: 'Skills',
  skills: 'Skills',
  certifications: 'Skills',
  education: 'Education and experience',
};
/** The heading of all else. */
const REST = 'Notes';
/** A text with so many headings of a role document is one, and stays as it is. */
const ENOUGH_HEADINGS = 2;
/** A first line of more words than this is a sentence, no title. */
const MAX_TITLE_WORDS = 8;

export interface DraftDocument {
  readonly title: string;
  /** Markdown with the headings of a role document; every line of it stands in the text as given. */
  readonly text: string;
  /** True where the text had these headings already and was taken as it is. */
  readonly asGiven: boolean;
}

/** Lays a text out as a role document. The title is the one given, else the first heading or short first line; empty where there is none. */
export function draftDocument(given: string, title: string | undefined, pack: Pack): DraftDocument {
  const text = given.replace(/\r\n?/g, '\n').split('\n').map((line) => visible(line.replaceAll('\t', ' '))).join('\n').trim();
  const first = text.split('\n', 1)[0]!;
  const firstTitle = titleOf(first);
  const own = visible(title ?? firstTitle).trim();
  const body = firstTitle === '' ? text : text.slice(first.length).trimStart();
  const headings = [...text.matchAll(/^## +(.+?) *$/gm)].filter(([, name = '']) => name in DRAFT_HEADINGS);
  if (headings.length >= ENOUGH_HEADINGS) return { title: own, text: `# ${own}\n\n${body}\n`, asGiven: true };
  const parts = new Map<string, string[]>([...Object.keys(DRAFT_HEADINGS), REST].map((name) => [name, []]));
  for (const { kind, counts, heading, start, end } of analyze({ text: body }, pack, { as: 'posting' }).sections) {
    const name = counts ? (HEADING_OF[kind] ?? REST) : REST;
    // A section ends with its last word; the line goes on to its stop.
    const stop = body.indexOf('\n', end - 1);
    const head = heading === null ? start : headingEnd(body, heading.end);
    const lines = body.slice(head, stop < 0 ? body.length : stop).replace(/^[\s:*_#]+\n|^ *:/, '').trimEnd().replace(/^\s*\n/, '');
    const label = heading === null ? '' : plainLine(body.slice(heading.start, head)).replace(/:$/, '');
    if (lines.trim() === '') continue;
    parts.get(name)!.push(label === '' || label === name ? unheaded(lines) : `### ${label}\n${unheaded(lines)}`);
  }
  const written = [...parts].filter(([, list]) => list.length > 0).map(([name, list]) => `## ${name}\n${list.join('\n\n')}`);
  return { title: own, text: [`# ${own}`, ...written].join('\n\n') + '\n', asGiven: false };
}

/** End of a heading: with the words that follow on its line, but for what stands behind a colon. */
function headingEnd(body: string, end: number): number {
  const rest = /^[^\n:]*/.exec(body.slice(end))![0];
  return rest.split(/\s+/).length <= MAX_TITLE_WORDS && body[end + rest.length] !== ':' ? end + rest.length : end;
}

/** Lines whose own headings do not open a section of the draft. */
function unheaded(lines: string): string {
  return lines.replace(/^#{1,6} +/gm, '#### ');
}

function titleOf(line: string): string {
  const plain = plainLine(line);
  const isTitle = /^#\s/.test(line) || (plain.split(/\s+/).length <= MAX_TITLE_WORDS && !/[.:;!?]$/.test(plain));
  return isTitle ? plain : '';
}

/** A line without the marks that Markdown sets before it, and around the whole of it. */
export function plainLine(line: string): string {
  const unlisted = line.replace(/^[\s#>]*(?:(?:[-*+•]|\d+[.)])\s+)*/, '').trim();
  const bare = unlisted.replace(/^[*_]+|[*_]+$/g, '').trim();
  // Where only a part is set in bold, its marks stay with it.
  return /\*\*|__/.test(bare) ? unlisted : bare;
}
