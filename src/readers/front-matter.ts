import type { TextView } from '../types.js';

/** Longest block of front matter, in characters. */
const MAX_LENGTH = 4000;

/** A text behind YAML front matter, and the title that the front matter gives. */
export interface FrontMatter {
  readonly title: string | undefined;
  readonly view: TextView;
}

/** Takes front matter (`---` … `---`) off a Markdown text; null where there is none. What stands in it is no text of the posting. */
export function readFrontMatter(text: string): FrontMatter | null {
  const head = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(0, MAX_LENGTH));
  if (head === null || !/^[A-Za-z][\w-]*:/m.test(head[1]!)) return null;
  const from = head[0].length;
  const length = text.length - from;
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    starts[i] = from + i;
    ends[i] = from + i + 1;
  }
  const title = /^title:[ \t]*(.+?)[ \t]*$/m.exec(head[1]!)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
  return { title, view: { text: text.slice(from), starts, ends } };
}
