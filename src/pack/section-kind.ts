import type { SectionKind, Strength } from '../types.js';

/** A kind of section as the pack holds it. */
export interface PackSectionKind {
  readonly kind: SectionKind;
  readonly strength: Strength;
  readonly counts: boolean;
  /** It takes no strength from the section that it stands in, whatever its kind. */
  readonly own?: true;
  /** What follows is no part of the posting, up to a heading of demands or duties. */
  readonly closes?: true;
}
