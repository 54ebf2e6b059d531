import { hiddenByColor, zeroWidthText, type HiddenKind, type HiddenText } from '../hidden.js';
import { anchorOf, isCovered, isOffPage, type Anchor } from './anchors.js';
import type { Numbering } from './numbering.js';
import { applyRun, groundOf, type Looks, type Styles } from './styles.js';
import { child, elements, type XmlElement } from './xml.js';

/** Height of letters in points, and width in percent, up to which nobody reads them. */
const TINY = 2;
const SQUEEZED = 8;
const TRANSPARENT = 0.06;
const ZERO_WIDTH = /[\u200b\u200c\u2060-\u2064\ufeff]|\udb40[\udc00-\udc7f]/g;
/** Elements whose content is no text of the document as it stands. */
const SKIPPED = new Set([
  'del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'pPr', 'rPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'sdtPr', 'sdtEndPr', 'sectPr',
  'Fallback', 'rt', 'fldChar', 'commentReference', 'footnoteReference', 'endnoteReference', 'annotationRef',
]); // prettier-ignore

/** What the walk needs of the document. */
export interface WalkContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Colour of the page as `#rrggbb`. */
  readonly ground: string;
  /** What the part is called in a note: `paragraph` for the body, `header` and so on. */
  readonly part: string;
}

export interface Walked {
  /** Lines of text; an empty one stands for space between paragraphs. */
  readonly lines: readonly string[];
  readonly hidden: readonly HiddenText[];
  readonly pictures: number;
  /** Parts that were left out because they are documents of their own. */
  readonly embedded: number;
}

interface Place {
  readonly looks: Looks;
  readonly ground: string;
  /** Set inside a text box that is not seen. */
  readonly boxKind: HiddenKind | null;
}

/** The text of a part of a Word document, in its order, what nobody sees kept apart. */
export function walkPart(root: XmlElement, context: WalkContext): Walked {
  const lines: string[] = [];
  const hidden: HiddenText[] = [];
  const anchors: Anchor[] = [];
  let pictures = 0;
  let embedded = 0;
  let number = 0;

  const paragraph = (element: XmlElement, place: Place): void => {
    number++;
    const here = context.part === 'paragraph' ? `paragraph ${number}` : context.part;
    const properties = child(element, 'pPr');
    const style = context.styles.of(child(properties, 'pStyle')?.attributes['val']);
    const ground = groundOf(child(properties, 'shd')?.attributes) ?? place.ground;
    const looks = style.runs.reduce(applyRun, place.looks);
    let text = '';
    const boxes: { readonly box: XmlElement; readonly place: Place }[] = [];
    const put = (piece: string, own: Looks): void => {
      const kind = place.boxKind ?? kindOf(own, own.ground ?? ground);
      if (kind === null) text += piece;
      else if (piece.trim() !== '') hidden.push({ kind, text: piece, place: here });
    };
    const run = (node: XmlElement, own: Looks): void => {
      switch (node.name) {
        case 't':
          return put(node.children.filter((one): one is string => typeof one === 'string').join(''), own);
        case 'tab':
        case 'ptab':
          return put('\t', own);
        case 'br':
        case 'cr':
          return put('\n', own);
        case 'noBreakHyphen':
          return put('-', own);
        case 'sym':
          return put(/wingdings|symbol/i.test(node.attributes['font'] ?? '') ? '•' : '', own);
        case 'txbxContent':
          return void boxes.push({ box: node, place: { ...place, looks: context.styles.base } });
        case 'r':
          own = applyRun(
            context.styles.of(child(child(node, 'rPr'), 'rStyle')?.attributes['val']).runs.reduce(applyRun, own),
            child(node, 'rPr'),
          );
          break;
        case 'anchor': {
          const anchor = anchorOf(node, number);
          anchors.push(anchor);
          const kind = isOffPage(anchor) ? 'off the page' : null;
          forEachBox(node, (box) =>
            boxes.push({
              box,
              place: { looks: context.styles.base, ground: place.ground, boxKind: place.boxKind ?? kind },
            }),
          );
          if (anchor.isPicture) pictures++;
          return;
        }
        case 'inline':
        case 'pict':
        case 'object':
          if (node.name !== 'object') pictures++;
          else embedded++;
          forEachBox(node, (box) => boxes.push({ box, place: { ...place, looks: context.styles.base } }));
          return;
        default:
          break;
      }
      for (const one of elements(node)) if (!SKIPPED.has(one.name)) run(one, own);
    };
    for (const one of elements(element)) if (!SKIPPED.has(one.name)) run(one, looks);
    const zeroWidth = zeroWidthText(text);
    if (zeroWidth !== null) hidden.push({ kind: 'of zero width', text: zeroWidth, place: here });
    text = text
      .replace(ZERO_WIDTH, '')
      .replace(/[ \u00a0]+/g, ' ')
      .trim();
    const mark = text === '' ? '' : context.numbering.mark(child(properties, 'numPr') ?? style.numbering);
    if (style.isHeading && text !== '' && lines.length > 0 && lines[lines.length - 1] !== '') lines.push('');
    lines.push(...`${mark}${text}`.split('\n').map((line) => line.trim()));
    for (const { box, place: inside } of boxes) block(box, inside);
  };

  const table = (element: XmlElement, place: Place): void => {
    for (const row of descend(element, 'tr')) {
      const cells = descend(row, 'tc').map((cell) => {
        const before = lines.length;
        const ground = groundOf(child(child(cell, 'tcPr'), 'shd')?.attributes) ?? place.ground;
        block(cell, { ...place, ground });
        return lines.splice(before);
      });
      const filled = cells.map((cell) => cell.filter((line) => line !== '')).filter((cell) => cell.length > 0);
      if (filled.every((cell) => cell.length === 1)) lines.push(filled.map((cell) => cell[0]!).join('\t'));
      else for (const cell of cells) lines.push(...cell, '');
    }
  };

  const block = (element: XmlElement, place: Place): void => {
    for (const one of elements(element)) {
      if (one.name === 'p') paragraph(one, place);
      else if (one.name === 'tbl') table(one, place);
      else if (one.name === 'altChunk') embedded++;
      else if (!SKIPPED.has(one.name)) block(one, place);
    }
  };

  block(root, { looks: context.styles.base, ground: context.ground, boxKind: null });
  for (const anchor of anchors) {
    if (anchor.boxText === '' || !isCovered(anchor, anchors)) continue;
    // A box that a picture covers was read as text: it goes to what is hidden.
    hidden.push({
      kind: 'behind something',
      text: anchor.boxText,
      place: context.part === 'paragraph' ? `paragraph ${anchor.paragraph}` : context.part,
    });
    for (const line of anchor.boxLines) {
      const at = lines.indexOf(line);
      if (at >= 0) lines.splice(at, 1);
    }
  }
  return { lines, hidden, pictures, embedded };
}

function kindOf(looks: Looks, ground: string): HiddenKind | null {
  if (looks.isVanished) return 'marked as hidden';
  if (looks.size <= TINY) return 'tiny';
  if (looks.scale <= SQUEEZED) return 'of zero width';
  if (looks.alpha <= TRANSPARENT) return 'transparent';
  return looks.color === null ? null : hiddenByColor(looks.color, ground);
}

/** The nearest elements of that name, through what only wraps them. */
function descend(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((one) => {
    if (one.name === name) return [one];
    return /^(?:sdt|sdtContent|ins|customXml|moveTo)$/.test(one.name) ? descend(one, name) : [];
  });
}

/** Text boxes inside a drawing. */
function forEachBox(element: XmlElement, use: (box: XmlElement) => void): void {
  for (const one of elements(element)) {
    if (one.name === 'txbxContent') use(one);
    else if (one.name !== 'Fallback') forEachBox(one, use);
  }
}
