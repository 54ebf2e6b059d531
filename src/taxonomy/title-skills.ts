import type { SkillSource } from './schemas.js';

/** Fewest letters that the words for who does something and for what is done have in common: engineer and engineering, analyst and analysis. */
const MIN_SHARED = 5;
/** What no alias has that is written out: choices and verbs of a template. */
const TEMPLATE = /[<(|]/;

/**
 * True where the title of a role says a skill by itself: "Data Engineer" that of data engineering, "Customer Support Specialist" that of customer
 * support. Such a title is no mention of it, but an ad under that title does not lack it.
 */
export function titleTells(title: string, { name, aliases }: Pick<SkillSource, 'name' | 'aliases'>): boolean {
  const names = [name, ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text))];
  return names.some((text) => !TEMPLATE.test(text) && tells(wordsOf(title), wordsOf(text)));
}

function tells(title: readonly string[], skill: readonly string[]): boolean {
  const last = skill.length - 1;
  if (title.length === skill.length + 1) return skill.every((word, at) => word === title[at]);
  if (title.length !== skill.length || last < 0) return false;
  return skill.every((word, at) => (at < last ? word === title[at] : isKin(word, title[at]!)));
}

/** True for two words of one stem, of which neither is the whole of the other. */
function isKin(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= MIN_SHARED && a !== b;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^a-z\d+#]+/).filter((word) => word !== '');
}
