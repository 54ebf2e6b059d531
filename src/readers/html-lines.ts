/** Elements that break the line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote br dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr
  li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** A page of its own, whose white space says nothing. */
const PAGE = /^\s*<(?:!doctype|\?xml|html|head|body)\b/i;
/** A tag, or white space that holds a line break. */
const PIECE = /<(\/?)([a-z][a-z\d]*)(?=[\s/>])[^<>]{0,500}>|\n\s*/gi;
/** A bullet or a number, which no line begins with that was only wrapped. */
const ITEM = /^(?:[-*•·‣▪●◦–—+]|\d{1,2}[.)])\s/;

/**
 * True where the line breaks of an HTML fragment's source are its lines: a text of lines with a tag here and there. So it is where they part text at least as
 * often as tags do. A break beside a tag only lays out the source; and so does one between the words of a block that is opened and closed, but for a blank
 * line or one before a list's sign.
 */
export function hasOwnLines(html: string): boolean {
  if (PAGE.test(html)) return false;
  let lineCount = 0;
  let tagCount = 0;
  let block = '';
  /** Breaks in the open block that are lines unless it is closed. */
  let inBlock = 0;
  let last = 0;
  let hasText = false;
  for (const { 0: piece, 1: slash, 2: tag, index } of html.matchAll(PIECE)) {
    const isBehindText = html.slice(last, index).trim() !== '';
    hasText ||= isBehindText;
    last = index + piece.length;
    if (tag === undefined) {
      if (!isBehindText || last === html.length || html[last] === '<') continue;
      if (piece.includes('\n', 1) || ITEM.test(html.slice(last, last + 4))) lineCount++;
      else inBlock++;
      continue;
    }
    const name = tag.toLowerCase();
    if (!BLOCKS.has(name)) continue;
    if (hasText) tagCount++;
    hasText = false;
    if (name === 'br') continue;
    if (slash === '' || name !== block) lineCount += inBlock;
    inBlock = 0;
    block = slash === '' ? name : '';
  }
  lineCount += inBlock;
  return lineCount > 0 && lineCount >= tagCount;
}
