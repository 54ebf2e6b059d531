import type { Note } from '../../types.js';
import { MAX_PAGES } from '../read-text.js';
import type { Soundness } from './integrity.js';

/** What is known of one page that was read. */
export interface PageFacts {
  readonly number: number;
  /** The page could not be read at all. */
  readonly isLost: boolean;
  readonly letters: number;
  /** Drawn characters that stand for no known letter. */
  readonly unmapped: number;
  readonly gutters: number;
  /** Shapes drawn. */
  readonly fills: number;
  readonly hasPicture: boolean;
  /** Its text is the layer that a scanner's software laid under the picture. */
  readonly isScan: boolean;
}

interface PdfFacts {
  readonly soundness: Soundness;
  readonly facts: readonly PageFacts[];
  readonly pageCount: number;
  readonly isProtected: boolean;
  readonly complaints: readonly string[];
  readonly text: string;
}

/** Letters on a page below which its text is likely not all there. */
const FEW_LETTERS = 30;
/** Shapes on a page from which letters may be drawn as shapes. */
const MANY_SHAPES = 250;
/** Share of characters without a letter from which a text is suspect. */
const MAX_UNMAPPED = 0.06;
/** What pdf.js says of files that are sound: fonts that it mends, and what we ask it to leave out. */
const HARMLESS =
  /\bTT: |maximum allowed size|standardFontDataUrl|Cannot substitute the font|substitut|hinting|glyf table|post table|OS\/2|cmap table|head table|hhea|Unimplemented border style|Setting up fake worker|standard font|AcroForm|Deprecated|CFF|charstring|seac|useSystemFonts|The hmtx|The loca|GlobalImageCache|Named (?:action|dest)|canvas|polyfill|JBig2|JPX|wasm|TrueType|Font file|language|Outline|bookmark|annotation|destination|fetchStandardFontData/i;

/** The notes on how a PDF was read. */
export function pdfNotes({ soundness, facts, pageCount, isProtected, complaints, text }: PdfFacts): Note[] {
  const notes: Note[] = [];
  const add = (code: Note['code'], message: string): void => void notes.push({ code, message });
  const pagesWhere = (test: (page: PageFacts) => boolean): string | null => {
    const numbers = facts.filter(test).map((page) => page.number);
    return numbers.length === 0 ? null : `${numbers.length === 1 ? 'Page' : 'Pages'} ${numbers.join(', ')}`;
  };
  if (soundness.isCut) add('text.truncated', 'The PDF stops before its end; text may be missing.');
  const lost = pagesWhere((page) => page.isLost);
  const worries = complaints.filter((line) => !HARMLESS.test(line));
  if (lost !== null) add('text.damaged', `${lost} of the PDF cannot be read.`);
  else if (soundness.brokenStreams > 0 || soundness.hasLostTable || worries.length > 0)
    add('text.damaged', 'The PDF is damaged; text may be missing or wrong.');
  if (facts.length < pageCount)
    add(
      'text.limit',
      `Only the first ${facts.length} of ${pageCount} pages were read (${facts.length < MAX_PAGES ? 'it took too long' : `the limit is ${MAX_PAGES}`}).`,
    );
  const isBare = (page: PageFacts): boolean => !page.isLost && page.letters < FEW_LETTERS;
  const isAllBare = facts.every((page) => page.isLost || isBare(page));
  const pictures = pagesWhere((page) => isBare(page) && page.hasPicture);
  if (pictures !== null) {
    add(
      'text.image-only',
      isAllBare
        ? 'The PDF is a picture of text, as a scanner makes it, and holds hardly a letter; run text recognition (OCR) on it.'
        : `${pictures} of the PDF show pictures with hardly any text; what they show was not read.`,
    );
  }
  const shapes = pagesWhere((page) => isBare(page) && !page.hasPicture && page.fills > MANY_SHAPES);
  if (shapes !== null) add('text.suspect', `${shapes}: letters seem to be drawn as shapes, which cannot be read.`);
  const scans = pagesWhere((page) => page.isScan);
  if (scans !== null) add('text.scan', `${scans}: text that a scanner's software read; it may have misread words.`);
  const drawn = facts.reduce((sum, page) => sum + page.letters + page.unmapped, 0);
  const unmapped = facts.reduce((sum, page) => sum + page.unmapped, 0);
  if (unmapped > 20 && unmapped > drawn * MAX_UNMAPPED)
    add(
      'text.suspect',
      `A font of the PDF does not say what its letters are; ${Math.round((100 * unmapped) / drawn)} % of them are missing.`,
    );
  else if (isGarbled(text))
    add('text.suspect', 'Many words of the PDF are not words; a font may name its letters wrongly.');
  const columns = pagesWhere((page) => page.gutters > 0);
  if (columns !== null) add('text.columns', `${columns}: read column by column.`);
  if (isProtected) add('text.protected', 'The PDF is protected against changes; it was read all the same.');
  return notes;
}

/** True where many words of Latin letters have no vowel. */
function isGarbled(text: string): boolean {
  const words = text.match(/\b[a-z]{4,}\b/g) ?? [];
  const odd = words.filter((word) => !/[aeiouy]/.test(word)).length;
  return words.length >= 20 && odd > words.length * 0.3;
}
