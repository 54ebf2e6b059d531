import type { SkillRecord } from '../../../explain/report.js';
import { toneOf, type Tone } from '../../../render/marked-text.js';
import { ruleText } from '../../../render/rule-text.js';
import type { Place, Shown } from './places.js';

export const TONE_NAMES: Readonly<Record<Tone, string>> = {
  required: 'Required',
  preferred: 'Preferred',
  named: 'Named',
  shown: 'Shown in a job',
  listed: 'Only listed',
  denied: 'Denied, so not counted',
};

/** A mention of a skill, as it is shown. */
export interface Mark extends Place {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly tone: Tone;
  /** What accepted the name; empty where it is never ambiguous. */
  readonly rule: string;
  /** What set its strength or denied it: the words, and where they stand. */
  readonly cue: { readonly text: string; readonly place: Place; readonly isHeading: boolean } | null;
  /** What may stand in its stead; empty without alternatives. */
  readonly alternatives: readonly string[];
  readonly atLeast: number;
}

/** The mentions of a document in the order of a report. */
export function marksOf(skills: readonly SkillRecord[], shown: Shown): Mark[] {
  const groups = new Map<number, string[]>();
  for (const { anyOf, name } of skills) {
    if (anyOf === undefined) continue;
    const group = groups.get(anyOf) ?? [];
    if (!group.includes(name)) group.push(name);
    groups.set(anyOf, group);
  }
  return skills.map((skill) => {
    const by = skill.cue ?? skill.heading;
    return {
      ...shown.place(skill),
      id: skill.id,
      name: skill.name,
      kind: skill.kind.replace('-', ' '),
      tone: toneOf(skill),
      rule: ruleText(skill.rule),
      cue:
        by === undefined
          ? null
          : {
              text: by.text,
              place: shown.place({ field: skill.field, start: by.start, end: by.end }),
              isHeading: skill.cue === undefined,
            },
      alternatives: (skill.anyOf === undefined ? [] : groups.get(skill.anyOf)!).filter((name) => name !== skill.name),
      atLeast: skill.atLeast ?? 1,
    };
  });
}
