import type { Importance, Span } from '../../types.js';
import type { Asked, Occupation, Scheme } from './release.js';
import { IMPORTANCE_ORDER } from './release.js';

/** The heading over the skills of an importance, as the release would call it. */
const GROUPS: Readonly<Record<Scheme, Readonly<Record<Importance, string>>>> = {
  onet: { core: 'In demand', expected: 'Hot', useful: 'Other' },
  esco: { core: 'Essential', expected: 'Essential', useful: 'Optional' },
};

/** A role document of what a release says of an occupation, in Markdown, and where each of its statements stands in it. */
export function roleDocument(
  { title, titles, about, duties, preparation }: Occupation,
  asked: readonly Asked[],
  scheme: Scheme,
): { readonly document: string; readonly spanOf: ReadonlyMap<string, Span> } {
  let document = `# ${title}\n`;
  const spanOf = new Map<string, Span>();
  const line = (before: string, text: string): void => {
    const start = document.length + before.length;
    document += `${before}${text}\n`;
    spanOf.set(text, { start, end: start + text.length });
  };
  const section = (heading: string): void => void (document += `\n## ${heading}\n`);
  section('Overview');
  line('', about);
  if (titles.length > 0) section('Titles');
  for (const other of titles) line('- ', other);
  if (preparation.length > 0) section('Education and experience');
  for (const text of preparation) line('', text);
  if (duties.length > 0) section('Responsibilities');
  for (const { group, items } of duties) {
    document += `### ${group}\n`;
    for (const item of items) line('- ', item);
  }
  if (asked.length > 0) section(scheme === 'onet' ? 'Tools' : 'Skills');
  for (const importance of IMPORTANCE_ORDER) {
    const own = asked.filter((one) => one.importance === importance);
    if (own.length > 0) document += `### ${GROUPS[scheme][importance]}\n`;
    for (const { statement } of own) line('- ', statement);
  }
  return { document, spanOf };
}
