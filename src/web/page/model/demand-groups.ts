import type { SkillRecord } from '../../../explain/report.js';
import type { Tone } from '../../../render/marked-text.js';
import { TONE_NAMES, type Mark } from './marks.js';
import { placeOf, type Place } from './places.js';

/** A skill that is asked for or shown, or alternatives to each other. */
export interface DemandItem {
  readonly names: readonly string[];
  readonly places: readonly Place[];
}

export interface DemandGroup {
  readonly tone: Tone;
  readonly label: string;
  readonly items: readonly DemandItem[];
}

const ORDER: readonly Tone[] = ['required', 'preferred', 'named', 'shown', 'listed', 'denied'];

/** What a document asks for or shows, by how firmly: each skill once, by its strongest mention; alternatives stand together. */
export function demandGroups(skills: readonly SkillRecord[], marks: readonly Mark[]): DemandGroup[] {
  const keyOf = ({ tone, id }: Mark): string => (tone === 'denied' ? `denied ${id}` : id);
  const places = new Map<string, Place[]>();
  for (const mark of marks) {
    const list = places.get(keyOf(mark));
    if (list === undefined) places.set(keyOf(mark), [placeOf(mark)]);
    else list.push(placeOf(mark));
  }
  const seen = new Set<string>();
  return ORDER.flatMap((tone) => {
    const items: { names: string[]; places: Place[] }[] = [];
    const groups = new Map<number, number>();
    marks.forEach((mark, index) => {
      const key = keyOf(mark);
      if (mark.tone !== tone || seen.has(key)) return;
      seen.add(key);
      const { anyOf } = skills[index]!;
      const position = anyOf === undefined ? undefined : groups.get(anyOf);
      if (position === undefined) {
        if (anyOf !== undefined) groups.set(anyOf, items.length);
        items.push({ names: [mark.name], places: [...places.get(key)!] });
      } else {
        items[position]!.names.push(mark.name);
        items[position]!.places.push(...places.get(key)!);
      }
    });
    return items.length === 0 ? [] : [{ tone, label: TONE_NAMES[tone], items }];
  });
}
