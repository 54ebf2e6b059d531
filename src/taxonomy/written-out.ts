import { expandPhrase } from './phrase-templates.js';
import type { SkillSource } from './schemas.js';

/** Line of a part of something, by its path in it. */
export type LineOf = (path: readonly (string | number)[]) => string;
/** A skill as it was read, and where it stands. */
export interface ReadSkill {
  readonly skill: SkillSource;
  readonly lineOf: LineOf;
}

/** A skill whose aliases stand for themselves. */
export interface WrittenSkill extends SkillSource {
  readonly origin: string;
  readonly lineOf: LineOf;
  /** Those of its aliases that come from a template: activities, written in the number in which they are told. */
  readonly activities: ReadonlySet<string>;
}

type Alias = SkillSource['aliases'][number];


/**
 * The skills with the templates among their aliases written out (see `expandPhrase`); each form knows the line of its template. A form that
 * some skill lists word for word, or that the skill has from an earlier template, is left out: what the keeper wrote down wins.
 */
export function writeOutAliases(read: readonly ReadSkill[]): WrittenSkill[] {
  const listed = new Set<string>();
  for (const { skill } of read)
    for (const alias of [skill.name, ...skill.aliases]) if (expandPhrase(textOf(alias)).length === 1) listed.add(folded(textOf(alias)));
  return read.map(({ skill, lineOf }) => {
    const own = new Set<string>();
    const aliases: Alias[] = [];
    const origins: number[] = [];
    const activities = new Set<string>();
    skill.aliases.forEach((alias, i) => {
      const forms = expandPhrase(textOf(alias));
      for (const text of forms) {
        if (forms.length > 1 && (listed.has(folded(text)) || own.has(folded(text)))) continue;
        own.add(folded(text));
        if (forms.length > 1) activities.add(text);
        aliases.push(typeof alias === 'string' ? text : { ...alias, text });
        origins.push(i);
      }
    });
    return {
      ...skill,
      aliases,
      activities,
      origin: lineOf([]),
      lineOf: (path) => lineOf(path[0] === 'aliases' && typeof path[1] === 'number' ? ['aliases', origins[path[1]]!, ...path.slice(2)] : path),
    };
  });
}

const textOf = (alias: Alias): string => (typeof alias === 'string' ? alias : alias.text);
const folded = (text: string): string => text.toLowerCase().replace(/[-\s]+/g, ' ');
