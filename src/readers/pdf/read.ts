import type { Note } from '../../types.js';
import { hiddenNotes, zeroWidthText, type HiddenText } from '../hidden.js';
import type { Platform } from '../platform.js';
import { MAX_PAGES, SOFT_TIME, type ReadText } from '../read-text.js';
import { readableText } from './glyph-text.js';
import { openPdf, type PdfDocument } from './document.js';
import { checkPdf } from './integrity.js';
import { pdfNotes, type PageFacts } from './notes.js';
import { drawnBullets, readGlyphs } from './page.js';
import { joinLines, type Hyphens } from './paragraphs.js';
import { liftRunningLines, type PageBlocks } from './running-lines.js';
import { letters, partBySight } from './visibility.js';

/** Programs that part no words at the ends of lines unless asked to: a hyphen there is the word's own. */
const PARTS_NO_WORDS = /\b(?:Skia|WeasyPrint|Google Docs)\b/;

/**
 * Reads a PDF: the text that a person sees, in reading order, and notes on what is not seen, not sound or not sure.
 * @throws RolefitError `input.encrypted`, `input.damaged` or `input.too-large`
 */
export async function readPdf(bytes: Uint8Array, name: string, platform: Platform): Promise<ReadText> {
  const began = platform.now();
  const soundness = checkPdf(bytes, name, platform.inflate);
  const pdf = await openPdf(bytes, name, platform);
  try {
    const { texts, makers } = pdf.metadata;
    const hyphens = makers.some((maker) => PARTS_NO_WORDS.test(maker)) ? 'own' : 'either';
    const pages: PageBlocks[] = [];
    const facts: PageFacts[] = [];
    const hidden: HiddenText[] = [];
    const last = Math.min(pdf.pageCount, MAX_PAGES);
    for (let number = 1; number <= last && platform.now() - began < SOFT_TIME; number++) {
      const page = await readPage(pdf, number, hyphens).catch(() => null);
      if (page === null) {
        facts.push({
          number,
          isLost: true,
          letters: 0,
          unmapped: 0,
          gutters: 0,
          fills: 0,
          hasPicture: false,
          isScan: false,
        });
        continue;
      }
      pages.push(page.blocks);
      facts.push(page.facts);
      hidden.push(...page.hidden);
    }
    const text = joinPages(liftRunningLines(pages), hyphens);
    for (const value of texts) hidden.push({ kind: 'metadata', text: value, place: "the file's properties" });
    const notes: Note[] = [
      ...pdfNotes({
        soundness,
        facts,
        pageCount: pdf.pageCount,
        isProtected: pdf.isProtected,
        complaints: pdf.complaints(),
        text,
      }),
      ...hiddenNotes(hidden, text),
    ];
    return { text, notes };
  } finally {
    await pdf.close().catch(() => {});
  }
}

async function readPage(
  pdf: PdfDocument,
  number: number,
  hyphens: Hyphens,
): Promise<{ blocks: PageBlocks; facts: PageFacts; hidden: HiddenText[] }> {
  const { paint, width, height, comments, hasBigPicture } = await pdf.page(number);
  const place = `page ${number}`;
  const sight = partBySight(paint, { x0: 0, y0: 0, x1: width, y1: height }, hasBigPicture);
  const { lines, gutters } = readGlyphs([...sight.seen, ...drawnBullets(sight.seen, paint.fills)], hyphens);
  const hidden: HiddenText[] = [];
  for (const [kind, glyphs] of sight.hidden) {
    // Letters that lie on one point have no order but that of drawing.
    const text =
      kind === 'of zero width'
        ? glyphs.map((glyph) => readableText(glyph.text)).join('')
        : readGlyphs(glyphs, hyphens)
            .lines.map((block) => block.text)
            .join('\n');
    hidden.push({ kind, place, text });
  }
  for (const comment of comments) hidden.push({ kind: 'a comment', place, text: comment });
  const zeroWidth = zeroWidthText(sight.seen.map((glyph) => glyph.text).join(''));
  if (zeroWidth !== null) hidden.push({ kind: 'of zero width', place, text: zeroWidth });
  return {
    blocks: { blocks: lines, height },
    facts: {
      number,
      isLost: false,
      letters: letters(sight.seen),
      unmapped: sight.seen.filter((glyph) => isUnmapped(glyph.text)).length,
      gutters,
      fills: paint.shapes,
      hasPicture: hasBigPicture || paint.fills.some((fill) => fill.isImage),
      isScan: sight.isScanLayer,
    },
    hidden,
  };
}

/** True for a drawn character that stands for no letter anyone knows; icons and bullets of symbol fonts are few of them. */
function isUnmapped(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return text === '' || /^[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]+$/.test(text);
}

/** Joins the pages; a sentence that goes on over the page is not cut. */
function joinPages(pages: readonly (readonly string[])[], hyphens: Hyphens): string {
  let text = '';
  for (const blocks of pages) {
    blocks.forEach((block, index) => {
      if (text === '') text = block;
      else if (index === 0 && /[\p{L},-]$/u.test(text) && /^\p{Ll}/u.test(block))
        text = joinLines(text, block, hyphens);
      else text += `\n\n${block}`;
    });
  }
  return text;
}
