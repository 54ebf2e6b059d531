import type { Pack } from '../../../pack/load.js';
import { rejectedAsRead } from '../../../render/as-read.js';
import { uncountedReason } from '../../../render/facts.js';
import type { Analysis } from '../../../types.js';
import type { Place, Shown } from './places.js';

/** Words that look like a skill and are none here, and why. */
export interface Uncounted {
  readonly text: string;
  readonly reason: string;
  readonly places: readonly Place[];
}

/** Each word with each reason once. */
export function uncountedOf(analysis: Analysis, shown: Shown, pack: Pack): Uncounted[] {
  const found = new Map<string, { text: string; reason: string; places: Place[] }>();
  for (const record of rejectedAsRead(analysis, pack)) {
    const { text, name } = record;
    const reason = uncountedReason(record);
    if (reason === null) continue;
    const key = `${text.toLowerCase()} ${reason}`;
    const place = shown.place(record);
    const held = found.get(key);
    if (held === undefined)
      found.set(key, { text, reason: text === name ? reason : `not ${name}: ${reason}`, places: [place] });
    else held.places.push(place);
  }
  return [...found.values()];
}
