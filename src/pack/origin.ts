/** Identifiers in published taxonomies: O*NET-SOC codes, URIs of ESCO. */
export interface Codes {
  readonly onet?: readonly string[];
  readonly esco?: readonly string[];
}

/** The published taxonomy that a pack was imported from. */
export interface PackOrigin {
  readonly name: 'O*NET' | 'ESCO';
  /** As in 29.2. */
  readonly release: string;
  /** Whom to credit, in the words that its licence asks for. */
  readonly credit: string;
}
