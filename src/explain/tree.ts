import { bm25 } from '../score/bm25.js';
import { saturation } from '../score/evidence.js';
import { meanOfBest } from '../score/fit-options.js';
import { coveredMonths, type Interval } from '../score/fit-time.js';
import type { Pack } from '../pack/load.js';
import type { FitPart } from '../fit-types.js';
import type { Field, Part } from '../types.js';

/** Words of the text that a node rests on. */
export interface TextEvidence {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A statement of a role document, with its span in that document. */
export interface DocumentEvidence {
  readonly role: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A statement of the posting that a résumé is held against, with its span in the field it names. */
export interface PostingEvidence extends TextEvidence {
  readonly posting: true;
}

/**
 * How a node's value follows from its details: `given` is a leaf; `sum` and `product` go over all details in order; `round` takes
 * one to the nearest integer; `bm25` takes f, dl, avgdl, k1, b; `saturation` takes a count and k3; `idf` looks its one
 * detail, a document frequency, up in the pack's table. Those of a fit: `max` and `min` take the greatest (0 without any) and the least; `best` takes a
 * count and the mean of so many of the greatest of the others; `ratio` takes the first by the second, 1 at most; `covered` takes how many
 * months count at most, then from, to and a share, again and again, and gives the months that these intervals cover, each by its greatest share and
 * those of the greatest shares first.
 */
export const OPS = [
  'given',
  'sum',
  'product',
  'round',
  'bm25',
  'saturation',
  'idf',
  'max',
  'min',
  'best',
  'ratio',
  'covered',
] as const;
export type Op = (typeof OPS)[number];

/** One node of an explanation. `Object.is(evaluate(node), node.value)` holds for every one. Values of parts and roots are ticks. */
export interface Explanation {
  readonly op: Op;
  readonly value: number;
  readonly label: string;
  readonly part?: Part | FitPart;
  readonly details?: readonly Explanation[];
  readonly evidence?: TextEvidence;
  readonly statement?: DocumentEvidence | PostingEvidence;
}

/** The value that a node's op gives for the values of its details. A leaf gives its own. */
export function evaluate(node: Explanation, pack: Pack): number {
  const values = (node.details ?? []).map((detail) => detail.value);
  switch (node.op) {
    case 'given':
      return node.value;
    case 'sum':
      return values.reduce((sum, value) => sum + value, 0);
    case 'product':
      return values.reduce((product, value) => product * value, 1);
    case 'round':
      return Math.round(values[0]!);
    case 'bm25':
      return bm25(values[0]!, values[1]!, values[2]!, values[3]!, values[4]!);
    case 'saturation':
      return saturation(values[0]!, values[1]!);
    case 'idf':
      return pack.data.terms.idf[values[0]!]!;
    case 'max':
      return values.reduce((most, value) => Math.max(most, value), 0);
    case 'min':
      return values.reduce((least, value) => Math.min(least, value));
    case 'best':
      return meanOfBest(values.slice(1), values[0]!);
    case 'ratio':
      return Math.min(1, values[0]! / values[1]!);
    case 'covered':
      return coveredMonths(intervalsOf(values.slice(1)), values[0]!);
  }
}

function intervalsOf(values: readonly number[]): Interval[] {
  const intervals: Interval[] = [];
  for (let i = 0; i + 2 < values.length; i += 3)
    intervals.push({ from: values[i]!, to: values[i + 1]!, share: values[i + 2]! });
  return intervals;
}

export function given(label: string, value: number): Explanation {
  return { op: 'given', value, label };
}

/** A node whose value is computed from its details by the same function that `verify` uses. */
export function node(
  pack: Pack,
  op: Exclude<Op, 'given'>,
  label: string,
  details: readonly Explanation[],
  extra: Pick<Explanation, 'part' | 'evidence' | 'statement'> = {},
): Explanation {
  const bare: Explanation = { op, value: 0, label, details, ...extra };
  return { ...bare, value: evaluate(bare, pack) };
}
