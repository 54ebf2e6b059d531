import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readJobPosting, readJsonResume, type RecordText } from './json-documents.js';

/** The posting or résumé that a JSON text holds; null where it is no JSON, or holds neither. */
export function readJsonText(
  text: string,
): { readonly record: RecordText; readonly kind: 'JobPosting' | 'JSON Resume' } | null {
  const value = parseJson(text);
  if (value === undefined) return null;
  const posting = readJobPosting(value);
  if (posting !== null) return { record: posting, kind: 'JobPosting' };
  const resume = readJsonResume(value);
  return resume === null ? null : { record: resume, kind: 'JSON Resume' };
}

/** The JobPosting that a page carries as JSON-LD; null where it carries none. */
export function findJobPosting(html: string): RecordText | null {
  if (!/application\/ld\+json/i.test(html)) return null;
  const open: DefaultTreeAdapterTypes.Node[] = [parse(html)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === 'script') {
      const { attrs, childNodes } = node as DefaultTreeAdapterTypes.Element;
      if (!attrs.some(({ name, value }) => name === 'type' && /^application\/ld\+json\b/i.test(value.trim()))) continue;
      const source = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      const posting = readJobPosting(parseJson(source));
      if (posting !== null) return posting;
    } else if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i]!);
  }
  return null;
}

/** Parses JSON, also where line breaks stand raw in its strings or a comment mark is around it. */
function parseJson(text: string): unknown {
  const body = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)?;?\s*$/, '')
    .replace(/^\ufeff/, '');
  for (const candidate of [body, body.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Share of the record's words that the page must show for both to be one posting. */
const MIN_SHARE = 0.6;
/** Words from which a page says something itself. */
const MIN_PAGE_WORDS = 60;

/** How a page and the record it carries go together: the record is read where the page shows the same, or shows nothing itself. */
export function isSamePosting(record: string, page: string): boolean {
  const shown = wordsOf(page);
  if (shown.length < MIN_PAGE_WORDS) return true;
  const known = new Set(shown);
  const said = wordsOf(record);
  return said.length >= 20 && said.filter((word) => known.has(word)).length >= said.length * MIN_SHARE;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
