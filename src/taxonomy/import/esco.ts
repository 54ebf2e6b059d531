import { z } from 'zod';
import { distinct, type Asked, type Occupation, type Release, type ReleaseSkill } from './release.js';
import { byColumn, readTable, type Source } from './table.js';

const uri = z.string().regex(/^https?:\/\/\S+$/, 'a URI begins with http');
const text = z.string().min(1, 'the cell is empty');
const labels = z.string().default('').transform((cell) => cell.split(/\r?\n/).map((label) => label.trim()).filter((label) => label !== ''));

const conceptRow = z.object({
  conceptUri: uri,
  preferredLabel: text,
  altLabels: labels,
  hiddenLabels: labels,
  description: z.string().default(''),
  definition: z.string().default(''),
});
const occupationRow = conceptRow.extend({ iscoGroup: z.string().default('') });
const skillRow = conceptRow.extend({
  skillType: z.string().default(''),
  reuseLevel: z.string().default(''),
});
const relationRow = z.object({ occupationUri: uri, relationType: z.enum(['essential', 'optional'], 'it is essential or optional'), skillUri: uri });
const broaderRow = z.object({ conceptType: text, conceptUri: uri, broaderType: text, broaderUri: uri });

const SKILL = 'KnowledgeSkillCompetence';
/** The major group of ISCO-08 of those who manage. */
const MANAGERS = '1';

const OCCUPATIONS = ['occupations_en.csv'];
const SKILLS = ['skills_en.csv'];
const RELATIONS = ['occupationSkillRelations_en.csv', 'occupationSkillRelations.csv'];
const BROADER = ['broaderRelationsSkillPillar_en.csv', 'broaderRelationsSkillPillar.csv'];
/** Files without which a folder is no release, each by the names that it may have. */
export const ESCO_FILES = [OCCUPATIONS, SKILLS, RELATIONS, BROADER] as const;

/**
 * Reads a release of ESCO: the tables of the download in CSV, in English.
 * @throws RolefitError `taxonomy.…` with file, line and column
 */
export function readEsco(source: Source, version: string): Release {
  const occupations = readTable(source, OCCUPATIONS, occupationRow);
  const skills = readTable(source, SKILLS, skillRow);
  const relations = readTable(source, RELATIONS, relationRow);
  const broader = readTable(source, BROADER, broaderRow);

  const occupationAt = byColumn(occupations, 'conceptUri', 'occupations_en.csv', source);
  const skillAt = byColumn(skills, 'conceptUri', 'skills_en.csv', source);
  const refuse = (files: readonly string[], line: number, column: string, what: string, id: string): void =>
    void source.unusable.push({ file: files.at(-1)!, line, column, reason: `there is no ${what} ${id}` });
  const asked = new Map<string, Asked[]>();
  for (const { value, line } of relations) {
    const skill = skillAt.get(value.skillUri);
    if (!occupationAt.has(value.occupationUri)) refuse(RELATIONS, line, 'occupationUri', 'occupation', value.occupationUri);
    else if (skill === undefined) refuse(RELATIONS, line, 'skillUri', 'skill', value.skillUri);
    else {
      const isEssential = value.relationType === 'essential';
      const entry: Asked = {
        key: value.skillUri,
        importance: isEssential ? 'expected' : 'useful',
        statement: skill.preferredLabel,
      };
      const list = asked.get(value.occupationUri);
      if (list === undefined) asked.set(value.occupationUri, [entry]);
      else if (!list.some(({ key }) => key === entry.key)) list.push(entry);
    }
  }
  const wider = new Map<string, string[]>();
  for (const { value, line } of broader) {
    if (value.conceptType !== SKILL || value.broaderType !== SKILL) continue;
    if (!skillAt.has(value.conceptUri)) refuse(BROADER, line, 'conceptUri', 'skill', value.conceptUri);
    else if (!skillAt.has(value.broaderUri)) refuse(BROADER, line, 'broaderUri', 'skill', value.broaderUri);
    else wider.set(value.conceptUri, [...(wider.get(value.conceptUri) ?? []), value.broaderUri]);
  }
  return {
    scheme: 'esco',
    version,
    occupations: [...occupationAt.values()].map((row): Occupation => ({
      id: row.conceptUri,
      code: row.conceptUri,
      title: row.preferredLabel,
      titles: distinct([...row.altLabels, ...row.hiddenLabels], [row.preferredLabel]),
      about: oneLine(row.description || row.definition),
      duties: [],
      skills: asked.get(row.conceptUri) ?? [],
      isManaging: row.iscoGroup.startsWith(MANAGERS),
      degree: null,
      preparation: [],
    })),
    skills: [...skillAt.values()].map((row): ReleaseSkill => ({
      key: row.conceptUri,
      name: row.preferredLabel,
      kind: kindOf(row),
      aliases: distinct([withoutBrackets(row.preferredLabel), ...row.altLabels, ...row.hiddenLabels], [row.preferredLabel]),
      broader: wider.get(row.conceptUri) ?? [],
      about: oneLine(row.description || row.definition),
      code: row.conceptUri,
    })),
    unusable: source.unusable,
  };
}

function kindOf({ skillType, reuseLevel }: z.infer<typeof skillRow>): ReleaseSkill['kind'] {
  if (reuseLevel === 'transversal') return 'soft-skill';
  return skillType === 'knowledge' ? 'domain' : 'method';
}

/** `Java (computer programming)` is called Java. */
function withoutBrackets(label: string): string {
  return label.replace(/\s*\([^()]*\)$/, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
