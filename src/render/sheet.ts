import type { Row } from './facts.js';
import type { Quote } from './layout.js';
import type { Mark, Run } from './marked-text.js';

/** A report as blocks, which HTML and Markdown are printed from. Every text of it may come from outside: whoever prints it escapes it. */
export interface Sheet {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A part of a report; an empty heading is none. */
export type Block = { readonly heading: string } & Content;

export type Content =
  | { readonly kind: 'bars'; readonly rows: readonly BarRow[]; readonly isRanked: boolean }
  | { readonly kind: 'texts'; readonly texts: readonly string[]; readonly dim?: true }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'evidence'; readonly rows: readonly EvidenceRow[] }
  | { readonly kind: 'document'; readonly fields: readonly (readonly Run[])[]; readonly legend: readonly Legend[] };

/** A name with an amount in words, drawn as a share between 0 and 1. */
export interface BarRow {
  readonly name: string;
  readonly amount: string;
  readonly share: number;
}

export interface EvidenceRow {
  /** Points with a sign. */
  readonly points: string;
  readonly label: string;
  /** The words of the text; null where it has none. */
  readonly quote: Quote | null;
  /** The statement beside them, and whose it is: `role` or `asks`; null without one. */
  readonly statement: { readonly from: string; readonly text: string } | null;
}

export interface Legend {
  readonly mark: Mark | 'fact' | 'aside';
  readonly text: string;
}

/** Blocks that have something to show. */
export function shownBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => {
    switch (block.kind) {
      case 'bars':
      case 'rows':
      case 'evidence':
        return block.rows.length > 0;
      case 'texts':
        return block.texts.some((text) => text !== '');
      case 'list':
        return block.items.length > 0;
      case 'document':
        return block.fields.some((runs) => runs.some(({ text }) => text.trim() !== ''));
    }
  });
}
