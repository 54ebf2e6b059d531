import type { Pack } from '../pack/load.js';

/** The skills that are sure so far, anywhere in a text: each marked with the number of the text. */
export interface Present {
  readonly marks: Uint32Array;
  text: number;
}

const known = new WeakMap<Pack, Present>();

/** No skill; valid until it is asked for again. */
export function nonePresent(pack: Pack): Present {
  let present = known.get(pack);
  if (present === undefined) known.set(pack, (present = { marks: new Uint32Array(pack.data.skills.length), text: 0 }));
  present.text = (present.text + 1) >>> 0;
  return present;
}

export function addPresent({ marks, text }: Present, skill: number): void {
  marks[skill] = text;
}

export function isPresent({ marks, text }: Present, skill: number): boolean {
  return marks[skill] === text;
}
