import type { Degree, Importance, SkillKind } from '../../types.js';
import type { Unusable } from './table.js';

/** A published taxonomy that can be imported. */
export type Scheme = 'onet' | 'esco';

/** A skill as the release has it. */
export interface ReleaseSkill {
  /** What the release calls it by, unique in it: a name or a URI. */
  readonly key: string;
  readonly name: string;
  readonly kind: SkillKind;
  /** Other names; not the name itself. */
  readonly aliases: readonly string[];
  /** Keys of wider skills. */
  readonly broader: readonly string[];
  /** What the release says of it; empty where it says nothing. */
  readonly about: string;
  /** Identifier in the scheme; null where it has none. */
  readonly code: string | null;
}

/** The most important first. */
export const IMPORTANCE_ORDER: readonly Importance[] = ['core', 'expected', 'useful'];

/** A skill that an occupation asks for, with the line of its role document that says so. */
export interface Asked {
  readonly key: string;
  readonly importance: Importance;
  readonly statement: string;
}

export interface Occupation {
  readonly id: string;
  readonly title: string;
  readonly titles: readonly string[];
  /** One paragraph. */
  readonly about: string;
  readonly duties: readonly { readonly group: string; readonly items: readonly string[] }[];
  readonly skills: readonly Asked[];
  /** Whether it manages people. */
  readonly isManaging: boolean;
  /** The degree that most of those in it need; null where the release does not say. */
  readonly degree: Degree | null;
  /** Statements on education and experience as the release has them; the first is on the degree. */
  readonly preparation: readonly string[];
  /** Identifier in the scheme. */
  readonly code: string;
}

/** A release, read. */
export interface Release {
  readonly scheme: Scheme;
  /** As in 29.2. */
  readonly version: string;
  readonly occupations: readonly Occupation[];
  readonly skills: readonly ReleaseSkill[];
  readonly unusable: readonly Unusable[];
}

/** The texts once each, whatever their capitals, without those of `besides`. */
export function distinct(texts: readonly string[], besides: readonly string[]): string[] {
  const taken = new Set(besides.map((text) => text.toLowerCase()));
  return texts.filter((text) => {
    const folded = text.toLowerCase();
    if (taken.has(folded)) return false;
    taken.add(folded);
    return true;
  });
}
