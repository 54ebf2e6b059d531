import type { Pack } from '../pack/load.js';

/** Levels of `broader` that a mention climbs. */
const MAX_DEPTH = 2;

/** A skill that a mention of another counts for, and how many steps up it stands: 0 for the skill itself. */
export interface Step {
  readonly skill: number;
  readonly depth: number;
}

const known = new WeakMap<Pack, (readonly Step[] | undefined)[]>();

/** The skill itself and the broader ones that a mention of it counts for, the nearest first; each once, by its shortest way. */
export function stepsUp(pack: Pack, skill: number): readonly Step[] {
  let lists = known.get(pack);
  if (lists === undefined) known.set(pack, (lists = []));
  return (lists[skill] ??= climb(pack, skill));
}

function climb({ data }: Pack, skill: number): Step[] {
  const steps: Step[] = [{ skill, depth: 0 }];
  for (const { skill: narrow, depth } of steps) {
    if (depth === MAX_DEPTH) break;
    for (const broad of data.skills[narrow]!.broader)
      if (!steps.some((step) => step.skill === broad)) steps.push({ skill: broad, depth: depth + 1 });
  }
  return steps;
}
