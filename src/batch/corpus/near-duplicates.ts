import { FINGERPRINT_LENGTH } from '../fingerprint.js';

/** Different fingerprints that are kept; beyond it records are only compared with these as they are. */
const MAX_FINGERPRINTS = 1_000_000;
/** Equal digits from which on two records are near-duplicates: at a Jaccard similarity of 0.8 of their shingles 13 are expected. */
export const MIN_EQUAL_DIGITS = 13;
/** Digits of a band: two records are compared where all digits of one of the four bands are equal. */
const BAND = 4;
/** Neighbours that a record is compared with in a band, so that many alike cost no more than their number. */
const NEIGHBOURS = 40;
/** Ids that a group shows. */
const SHOWN_IDS = 5;
/** Groups that are shown. */
const SHOWN_GROUPS = 20;

/** Fingerprints met so far. */
export interface Fingerprints {
  readonly places: Map<string, number>;
  readonly ids: (string | null)[][];
  readonly counts: number[];
  /** Records with a fingerprint. */
  compared: number;
}

export interface DuplicateReport {
  /** Records that have a fingerprint. */
  readonly compared: number;
  /** Records beyond the first of each group. */
  readonly repeated: number;
  /** Of these, records whose fingerprint is that of another. */
  readonly equal: number;
  readonly groupCount: number;
  /** The largest groups, with the ids of their first records. */
  readonly groups: readonly { readonly count: number; readonly ids: readonly (string | null)[] }[];
}

export function emptyFingerprints(): Fingerprints {
  return { places: new Map(), ids: [], counts: [], compared: 0 };
}

export function addFingerprint(prints: Fingerprints, fingerprint: string, id: string | null): void {
  prints.compared++;
  const place = prints.places.get(fingerprint);
  if (place === undefined) {
    if (prints.counts.length >= MAX_FINGERPRINTS) return;
    prints.places.set(fingerprint, prints.counts.length);
    prints.counts.push(1);
    prints.ids.push([id]);
    return;
  }
  prints.counts[place]!++;
  if (prints.ids[place]!.length < SHOWN_IDS) prints.ids[place]!.push(id);
}

/** Groups of records that are near each other, directly or through others. */
export function duplicateReport({ places, ids, counts, compared }: Fingerprints): DuplicateReport {
  const parents = Uint32Array.from(counts, (_, at) => at);
  const rootOf = (at: number): number => {
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  const prints = [...places.keys()];
  for (let band = 0; band < FINGERPRINT_LENGTH; band += BAND) {
    // Those that share the band stand together, the likest beside each other.
    const keys = prints.map((print) => print.slice(band, band + BAND) + print);
    const order = Array.from(keys.keys()).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
    for (let i = 0; i < order.length; i++) {
      const one = order[i]!;
      for (let k = i + 1; k < order.length && k <= i + NEIGHBOURS; k++) {
        const other = order[k]!;
        if (!keys[other]!.startsWith(keys[one]!.slice(0, BAND))) break;
        if (equalDigits(prints[one]!, prints[other]!) < MIN_EQUAL_DIGITS) continue;
        const [a, b] = [rootOf(one), rootOf(other)];
        // The first record of a group stands for it, whatever the order in which they are joined.
        if (a < b) parents[b] = a;
        else parents[a] = b;
      }
    }
  }
  const groups = new Map<number, { count: number; ids: (string | null)[] }>();
  let equal = 0;
  counts.forEach((count, at) => {
    equal += count - 1;
    const root = rootOf(at);
    const group = groups.get(root) ?? { count: 0, ids: [] };
    group.count += count;
    group.ids.push(...ids[at]!.slice(0, SHOWN_IDS - group.ids.length));
    groups.set(root, group);
  });
  const shared = [...groups.values()].filter(({ count }) => count > 1);
  shared.sort((a, b) => b.count - a.count);
  return {
    compared,
    repeated: shared.reduce((sum, { count }) => sum + count - 1, 0),
    equal,
    groupCount: shared.length,
    groups: shared.slice(0, SHOWN_GROUPS),
  };
}

function equalDigits(one: string, other: string): number {
  let equal = 0;
  for (let i = 0; i < FINGERPRINT_LENGTH; i++) if (one.charCodeAt(i) === other.charCodeAt(i)) equal++;
  return equal;
}
