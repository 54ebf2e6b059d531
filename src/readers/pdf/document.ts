import { RolefitError } from '../../errors.js';
import type { Platform } from '../platform.js';
import { DRAWS_NOTHING, loadEngine } from './engine.js';
import { IDENTITY } from './geometry.js';
import { paintPage } from './paint.js';
import type { FontFacts, OperatorNumbers, PagePaint } from './painted.js';

/** Largest picture that is unpacked, in pixels; a larger one is known to be there, not where. */
const MAX_PIXELS = 4_000_000;

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly paint: PagePaint;
  /** Texts of notes that readers of the file pinned to the page. */
  readonly comments: readonly string[];
  /** A picture was too large to look at. */
  readonly hasBigPicture: boolean;
}

export interface PdfDocument {
  readonly pageCount: number;
  readonly isProtected: boolean;
  /** What pdf.js complained of so far. */
  readonly complaints: () => readonly string[];
  readonly page: (number: number) => Promise<PdfPage>;
  readonly metadata: PdfMetadata;
  readonly close: () => Promise<void>;
}

export interface PdfMetadata {
  /** What the file says of itself, such as keywords. */
  readonly texts: readonly string[];
  /** The programs that made it. */
  readonly makers: readonly string[];
}

interface Annotation {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
}

/** Opens a PDF. @throws RolefitError `input.encrypted` or `input.damaged` */
export async function openPdf(bytes: Uint8Array, name: string, platform: Platform): Promise<PdfDocument> {
  const complaints = listen();
  const { OPS, getDocument } = await loadEngine(platform.inflatesFast ? platform.inflate : null);
  let pdf: Awaited<ReturnType<typeof getDocument>['promise']>;
  try {
    pdf = await getDocument({
      data: bytes,
      verbosity: 1,
      maxImageSize: MAX_PIXELS,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: false,
      ownerDocument: DRAWS_NOTHING,
      enableXfa: false,
    }).promise;
  } catch (error) {
    throw openingError(error, name);
  }
  const [layers, permissions, metadata] = await Promise.all([
    pdf.getOptionalContentConfig().catch(() => null),
    pdf.getPermissions().catch(() => null),
    pdf.getMetadata().then(metadataOf, () => ({ texts: [], makers: [] })),
  ]);
  return {
    pageCount: pdf.numPages,
    isProtected: permissions !== null,
    metadata,
    complaints: () => complaints,
    async page(number) {
      const before = complaints.length;
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const [operators, annotations] = await Promise.all([
        page.getOperatorList(),
        page.getAnnotations().catch(() => []) as Promise<Annotation[]>,
      ]);
      const paint = paintPage({
        functions: operators.fnArray,
        arguments: operators.argsArray as unknown[],
        operators: OPS as unknown as OperatorNumbers,
        viewport: viewport.transform as number[],
        fontOf: (font) =>
          page.commonObjs.has(font)
            ? (page.commonObjs.get(font) as FontFacts)
            : { fontMatrix: IDENTITY.map((v) => v / 1000) },
        isShown: (group) => layers === null || layers.isVisible(group as never),
      });
      page.cleanup();
      return {
        width: viewport.width,
        height: viewport.height,
        paint,
        comments: annotations
          .filter(({ subtype }) => subtype !== 'Widget' && subtype !== 'Link' && subtype !== 'FreeText')
          .map(({ contentsObj }) => contentsObj?.str ?? '')
          .filter((text) => text !== ''),
        hasBigPicture: complaints.slice(before).some((line) => line.includes('maximum allowed size')),
      };
    },
    close: () => pdf.destroy(),
  };
}

function metadataOf({
  info,
  metadata,
}: {
  info: object;
  metadata: { get(name: string): unknown } | null;
}): PdfMetadata {
  const facts = info as Record<string, unknown>;
  const custom = Object.entries((facts['Custom'] as Record<string, unknown> | undefined) ?? {})
    .filter(([key]) => !key.startsWith('PTEX'))
    .map(([, value]) => value);
  const described = [metadata?.get('dc:description'), metadata?.get('dc:subject')].flat();
  return {
    texts: textsOf([facts['Keywords'], facts['Subject'], ...custom, ...described]),
    makers: textsOf([facts['Producer'], facts['Creator']]),
  };
}

function textsOf(values: readonly unknown[]): string[] {
  return values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}

function openingError(error: unknown, name: string): RolefitError {
  const kind = (error as { name?: string }).name;
  if (kind === 'PasswordException')
    return new RolefitError('input.encrypted', `${name}: this PDF asks for a password; save a copy without one`);
  return new RolefitError(
    'input.damaged',
    `${name}: this PDF is damaged and cannot be opened; get the file again, or save it anew`,
  );
}

/** Collects what pdf.js would print. */
function listen(): string[] {
  const heard: string[] = [];
  const hear = (...parts: unknown[]): void => void (heard.length < 1000 && heard.push(parts.join(' ')));
  for (const level of ['log', 'warn', 'error']) Reflect.set(globalThis.console, level, hear);
  return heard;
}
