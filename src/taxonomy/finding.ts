import type { SourcedSkill } from './read.js';

/** Something in the taxonomy that is wrong (`error`), doubtful (`warning`) or only worth knowing (`remark`). */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'remark';
  readonly code:
    | 'syntax'
    | 'schema'
    | 'document-missing'
    | 'alias-collision'
    | 'alias-common-word'
    | 'alias-dead'
    | 'alias-number'
    | 'rule-dead'
    | 'skill-missing'
    | 'skill-duplicate'
    | 'broader-cycle'
    | 'skill-orphan'
    | 'title-collision'
    | 'quote-missing'
    | 'example-role'
    | 'example-wrong'
    | 'roles-alike'
    | 'role-dominated'
    | 'role-indistinct'
    | 'compile';
  /** `file:line` */
  readonly where: string;
  /** What is wrong, and what to do. */
  readonly message: string;
}

/** An alias with everything that lint asks about it. */
export interface LintedAlias {
  readonly text: string;
  /** `file:line` */
  readonly where: string;
  readonly rule: Exclude<SourcedSkill['aliases'][number], string> | null;
}

/** The aliases of a skill, its name among them as the compiler counts it. */
export function aliasesOf(skill: SourcedSkill, sameAlias: (a: string, b: string) => boolean): LintedAlias[] {
  const lineOf = (path: readonly (string | number)[]): string => skill.lineOf?.(path) ?? skill.origin;
  const listed = skill.aliases.map((alias, i): LintedAlias => {
    const where = lineOf(['aliases', i]);
    if (typeof alias === 'string') return { text: alias, where, rule: null };
    const bare = alias.case === 'any' && alias.needs.length + alias.unless.length === 0;
    return { text: alias.text, where, rule: bare ? null : alias };
  });
  const named = listed.some((alias) => sameAlias(alias.text, skill.name));
  return named ? listed : [{ text: skill.name, where: lineOf(['name']), rule: null }, ...listed];
}
