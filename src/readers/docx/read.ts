import { RolefitError } from '../../errors.js';
import type { Note } from '../../types.js';
import { hiddenNotes, type HiddenText } from '../hidden.js';
import type { ReadText } from '../read-text.js';
import { openZip, type Zip } from '../zip.js';
import { readNumbering } from './numbering.js';
import { readStyles } from './styles.js';
import { walkPart, type Walked } from './walk.js';
import { child, elements, parseXml, type XmlElement } from './xml.js';

/**
 * Reads a Word document: headers, body with tables and text boxes, notes and footers; what nobody sees is kept apart.
 * @throws RolefitError `input.binary` for another kind of archive, `input.damaged`, `input.too-large`
 */
export function readDocx(bytes: Uint8Array, name: string): ReadText {
  const zip = openZip(bytes, name);
  const main = mainPart(zip, name);
  let isDamaged = false;
  const part = (path: string): XmlElement | null => {
    if (!zip.entries.has(path)) return null;
    const data = zip.read(path);
    if (data === null) {
      isDamaged = true;
      return null;
    }
    const { root, isBroken } = parseXml(data, name);
    isDamaged ||= isBroken;
    return root;
  };
  const root = part(main);
  if (root === null) {
    throw new RolefitError(
      'input.damaged',
      `${name}: this Word document is damaged (its text cannot be unpacked); get it again`,
    );
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const styles = readStyles(part(`${folder}styles.xml`));
  const numbering = readNumbering(part(`${folder}numbering.xml`));
  const document = child(root, 'document') ?? root;
  const ground = `#${child(document, 'background')?.attributes['color'] ?? 'ffffff'}`.toLowerCase();
  const context = { styles, numbering, ground: /^#[\da-f]{6}$/.test(ground) ? ground : '#ffffff' };
  const walked: Walked[] = [];
  const walk = (element: XmlElement | null, part: string): readonly string[] => {
    if (element === null) return [];
    const result = walkPart(element, { ...context, part });
    walked.push(result);
    return result.lines;
  };
  const related = relatedParts(part(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const linesOf = (kind: string): string[] => {
    const seen = new Set<string>();
    return related(kind).flatMap((path) => {
      const lines = walk(part(path), kind).filter((line) => line !== '' && !/^\d*$/.test(line));
      const key = lines.join('\n');
      if (seen.has(key)) return [];
      seen.add(key);
      return lines;
    });
  };
  const header = linesOf('header');
  const body = walk(child(document, 'body') ?? document, 'paragraph');
  const endings = [...linesOf('footnotes'), ...linesOf('endnotes'), ...linesOf('footer')];
  const text = joinParts([header, body, endings]);
  const hidden: HiddenText[] = walked.flatMap((one) => one.hidden);
  for (const path of related('comments')) {
    const comments = part(path);
    if (comments === null) continue;
    const comment = walkPart(comments, { ...context, part: 'comments' }).lines.join(' ');
    hidden.push({ kind: 'a comment', text: comment, place: 'comments' });
  }
  for (const value of properties(part)) hidden.push({ kind: 'metadata', text: value, place: "the file's properties" });
  const sum = (count: (one: Walked) => number): number => walked.reduce((total, one) => total + count(one), 0);
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  const notes: Note[] = [];
  if (isDamaged) notes.push({ code: 'text.damaged', message: 'The Word document is damaged; text may be missing.' });
  if (letters < 30 && sum((one) => one.pictures) > 0)
    notes.push({
      code: 'text.image-only',
      message: 'The document holds pictures with hardly any text; what they show was not read.',
    });
  if (sum((one) => one.embedded) > 0)
    notes.push({
      code: 'text.not-read',
      message: 'The document holds another file (an embedded object), which was not read.',
    });
  return { text, notes: [...notes, ...hiddenNotes(hidden, text)] };
}

/** Name of the part that holds the text. */
function mainPart(zip: Zip, name: string): string {
  const names = [...zip.entries.keys()];
  const has = (start: string): boolean => names.some((one) => one.startsWith(start));
  const refuse = (what: string): RolefitError => new RolefitError('input.binary', `${name}: this is ${what}`);
  const found =
    names.find((one) => one === 'word/document.xml') ?? names.find((one) => /^word\/document\d*\.xml$/.test(one));
  if (found !== undefined) return found;
  if (has('xl/')) return fail(refuse('an Excel workbook; save the text as DOCX, PDF or plain text'));
  if (has('ppt/')) return fail(refuse('a PowerPoint file; save it as PDF'));
  if (has('content.xml')) return fail(refuse('an OpenDocument file (ODT); save it as DOCX or PDF'));
  if (has('Index/') || has('Index.zip')) return fail(refuse('an Apple Pages file; export it as PDF or DOCX'));
  if (has('META-INF/container.xml')) return fail(refuse('an EPUB book; save it as PDF or plain text'));
  if (has('word/') || has('[Content_Types].xml'))
    throw new RolefitError(
      'input.damaged',
      `${name}: this Word document is damaged (it holds no text part); get it again`,
    );
  return fail(refuse('a ZIP archive; unpack it and give one file'));
}

function fail(error: RolefitError): never {
  throw error;
}

/** Paths of the parts that the document refers to, by the last word of their type. */
function relatedParts(root: XmlElement | null, folder: string): (kind: string) => string[] {
  const list = root === null ? [] : elements(child(root, 'Relationships') ?? root);
  return (kind) =>
    list
      .filter(
        ({ attributes }) =>
          attributes['Type']?.endsWith(`/${kind}`) === true && attributes['TargetMode'] !== 'External',
      )
      .map(({ attributes }) => attributes['Target'] ?? '')
      .map((target) => (target.startsWith('/') ? target.slice(1) : `${folder}${target}`));
}

/** Keywords, subject, description and the like of the document's properties. */
function properties(part: (path: string) => XmlElement | null): string[] {
  const texts: string[] = [];
  const core = part('docProps/core.xml');
  for (const one of core === null ? [] : elements(child(core, 'coreProperties') ?? core))
    if (/^(?:keywords|subject|description|category)$/.test(one.name))
      texts.push(one.children.filter((text) => typeof text === 'string').join(''));
  const custom = part('docProps/custom.xml');
  for (const one of custom === null ? [] : elements(child(custom, 'Properties') ?? custom))
    texts.push(...elements(one).map((value) => value.children.filter((text) => typeof text === 'string').join('')));
  return texts.filter((text) => text.trim() !== '');
}

/** Puts parts together, with one blank line where there are more. */
function joinParts(parts: readonly (readonly string[])[]): string {
  return parts
    .map((lines) =>
      lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}
