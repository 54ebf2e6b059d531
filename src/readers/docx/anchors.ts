import { child, elements, type XmlElement } from './xml.js';

/** A drawing that floats over the page: where it stands, in EMU (914,400 to the inch), and what it holds. */
export interface Anchor {
  readonly paragraph: number;
  readonly x: number | null;
  readonly y: number | null;
  /** What `x` and `y` are counted from. */
  readonly from: string;
  readonly width: number;
  readonly height: number;
  readonly isBehind: boolean;
  /** Higher is nearer to the eye. */
  readonly order: number;
  readonly isPicture: boolean;
  readonly boxText: string;
  readonly boxLines: readonly string[];
}

/** Farther than this from where it is counted, in EMU, nothing is on the page: 23 inches. */
const FAR = 21_000_000;
/** Paragraphs within which two drawings that are counted from a paragraph are compared. */
const NEAR = 3;

/** Reads a floating drawing. */
export function anchorOf(element: XmlElement, paragraph: number): Anchor {
  const offset = (name: string): number | null => {
    const text = child(child(element, name), 'posOffset')?.children[0];
    return typeof text === 'string' ? Number(text) : null;
  };
  const size = child(element, 'extent')?.attributes;
  const boxLines = linesOf(element);
  return {
    paragraph,
    x: offset('positionH'),
    y: offset('positionV'),
    from: `${child(element, 'positionH')?.attributes['relativeFrom']} ${child(element, 'positionV')?.attributes['relativeFrom']}`,
    width: Number(size?.['cx'] ?? 0),
    height: Number(size?.['cy'] ?? 0),
    isBehind: element.attributes['behindDoc'] === '1',
    order: Number(element.attributes['relativeHeight'] ?? 0),
    isPicture: has(element, 'blip'),
    boxText: boxLines.join(' '),
    boxLines,
  };
}

/** True where a drawing stands beyond the page. */
export function isOffPage({ x, y, width, height }: Anchor): boolean {
  return (
    (x !== null && (x > FAR || x + width < -1_000_000)) || (y !== null && (y > FAR * 2 || y + height < -1_000_000))
  );
}

/** True where a picture lies over a text box, all of it. */
export function isCovered(box: Anchor, all: readonly Anchor[]): boolean {
  if (box.x === null || box.y === null) return false;
  return all.some(
    (one) =>
      one.isPicture &&
      one !== box &&
      one.x !== null &&
      one.y !== null &&
      one.from === box.from &&
      Math.abs(one.paragraph - box.paragraph) <=
        (box.from.includes('paragraph') || box.from.includes('line') ? 0 : NEAR) &&
      (box.isBehind === one.isBehind ? one.order > box.order : box.isBehind) &&
      one.x <= box.x! &&
      one.y <= box.y! &&
      one.x + one.width >= box.x! + box.width &&
      one.y + one.height >= box.y! + box.height,
  );
}

function has(element: XmlElement, name: string): boolean {
  return elements(element).some((one) => one.name === name || has(one, name));
}

/** Texts of the paragraphs of the boxes in a drawing. */
function linesOf(element: XmlElement): string[] {
  return elements(element).flatMap((one) => {
    if (one.name === 'Fallback') return [];
    if (one.name !== 'p') return linesOf(one);
    const text = textOf(one)
      .replace(/[ \u00a0]+/g, ' ')
      .trim();
    return text === '' ? [] : [text];
  });
}

function textOf(element: XmlElement): string {
  return element.children
    .map((one) => (typeof one === 'string' ? (element.name === 't' ? one : '') : textOf(one)))
    .join('');
}
