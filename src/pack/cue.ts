/** A cue of a pack: what its phrases do, and to what. */
export interface PackCue {
  readonly id: string;
  readonly effect: CueEffect;
  /** `beside`: before it where something stands there and no colon follows, else behind it. */
  readonly reach: 'following' | 'preceding' | 'clause' | 'segment' | 'beside';
  /** Of an enumeration: all items; `last`: of one before it only the last where a comma parts them; `first`: of what follows, one enumeration. */
  readonly items: 'all' | 'last' | 'first';
  /** Most words that may stand between it and the first name it reaches. */
  readonly within?: number;
  /** How many of the alternatives it opens are asked for, where more than one. */
  readonly asks?: number;
  /** It counts only where a colon follows. */
  readonly colon?: true;
  /** It counts only where punctuation parts it from what stands around, or from what stands behind. */
  readonly apart?: 'both' | 'after';
  /** Under a heading of this strength it says nothing. */
  readonly yields?: 'preferred';
  /** It is read in documents of this kind alone. */
  readonly only?: 'resume';
}

export type CueEffect =
  | 'negated'
  | 'unneeded'
  | 'excluded'
  | 'dealbreaker'
  | 'asks'
  | 'seeks'
  | 'neutral'
  | 'learning'
  | 'required'
  | 'preferred'
  | 'unstated'
  | 'alternatives'
  | 'examples'
  | 'equivalent'
  | 'contrast'
  | 'name-before'
  | 'name-after'
  | 'employer-before'
  | 'employer-after'
  | 'use-before';
