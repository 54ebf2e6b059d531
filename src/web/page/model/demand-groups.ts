import type { SkillRecord } from '../../../explain/report.js';
import type { Mark, Tone } from './marks.js';
import { TONE_NAMES } from './marks.js';
import type { Place } from './places.js';

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
  const seen = new Set<string>();
  return ORDER.flatMap((tone) => {
    const items: { names: string[]; places: Place[] }[] = [];
    const groups = new Map<number, number>();
    marks.forEach(({ tone: own, id, name }, index) => {
      const key = tone === 'denied' ? `denied ${id}` : id;
      if (own !== tone || seen.has(key)) return;
      seen.add(key);
      const places = marks.filter((mark) => mark.id === id && (mark.tone === 'denied') === (tone === 'denied'));
      const { anyOf } = skills[index]!;
      const position = anyOf === undefined ? undefined : groups.get(anyOf);
      if (position === undefined) {
        if (anyOf !== undefined) groups.set(anyOf, items.length);
        items.push({ names: [name], places: [...places] });
      } else {
        items[position]!.names.push(name);
        items[position]!.places.push(...places);
      }
    });
    return items.length === 0 ? [] : [{ tone, label: TONE_NAMES[tone], items }];
  });
}
