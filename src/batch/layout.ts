import type { FieldNames } from './field-names.js';

/** How the records of an input are laid out: what a worker needs to read one. */
export type Layout =
  | { readonly kind: 'objects'; readonly names: FieldNames }
  | {
      readonly kind: 'table';
      readonly delimiter: number;
      readonly columns: readonly string[];
      /** Numbers of the columns; -1 for none. */
      readonly id: number;
      readonly title: number;
      readonly text: number;
    }
  | { readonly kind: 'documents' };
