import { escaped } from '../safe.js';
import type { RoleSource } from './schemas.js';

type Drafted = Pick<RoleSource, 'id' | 'title' | 'titles' | 'summary' | 'skills' | 'responsibilities' | 'experience' | 'education'>;

/** A drafted profile as a person would write it: one claim a line, quotes in double quotes. */
export function roleYaml({ id, title, titles, summary, skills, responsibilities, experience, education }: Drafted): string {
  const lines = [`id: ${id}`, `title: ${text(title)}`, 'titles:', ...titles.map((entry) => `  - ${text(entry)}`), `summary: ${text(summary)}`, 'skills:'];
  for (const { skill, importance, quote } of skills) lines.push(`  - { skill: ${skill}, importance: ${importance}, quote: ${text(quote)} }`);
  lines.push('responsibilities:');
  for (const { group, items } of responsibilities) lines.push(`  - group: ${text(group)}`, '    items:', ...items.map((item) => `      - ${text(item)}`));
  if (experience.length > 0) lines.push('experience:');
  for (const { quote, ...years } of experience) lines.push(`  - { ${fields(years)}, quote: ${text(quote)} }`);
  if (education.length > 0) lines.push('education:');
  for (const { degree, fields: of, importance, quote } of education)
    lines.push(`  - { degree: ${degree}, fields: [${of.join(', ')}], importance: ${importance}, quote: ${text(quote)} }`);
  return `${lines.join('\n')}\n`;
}

function fields(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

/** Text in double quotes; what JSON escapes, YAML reads alike. */
function text(value: string): string {
  return escaped(JSON.stringify(value));
}
