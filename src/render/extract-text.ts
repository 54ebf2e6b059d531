import type { ExtractReport, SkillRecord } from '../explain/report.js';
import { viewText } from '../extract/view-text.js';
import type { Document, Field } from '../types.js';
import { asRead } from './as-read.js';
import { factLines } from './fact-lines.js';
import { heading, noteLines, uncountedLines } from './facts.js';
import { safe } from '../safe.js';
import { resumeLines } from './resume-text.js';
import { ruleText } from './rule-text.js';
import { padEnd, wrap, type Style } from './layout.js';

const STRENGTH_WIDTH = 11;

/** What a posting demands, sentence by sentence, each mention with its strength, rule and cue; or what a résumé tells of a career. */
export function renderExtract(given: ExtractReport, document: Document, style: Style): string {
  const report = asRead(given, document);
  const lines =
    report.resume === null ? demandLines(report, document, style) : resumeLines(report, report.resume, style);
  const notes = noteLines(report.notes);
  if (notes.length > 0) lines.push(heading('Notes', style), ...notes);
  return `${lines.join('\n').trimEnd()}\n`;
}

function demandLines(report: ExtractReport, document: Document, style: Style): string[] {
  const lines: string[] = [];
  let section = '';
  for (const requirement of report.requirements) {
    const skills = requirement.skills.map((index) => report.skills[index]!);
    const field = requirement.field as Field;
    const own = headingOf(report, requirement);
    const title = sectionTitle(
      requirement.section,
      own === undefined ? '' : safe(viewText(document, { field, ...own })),
    );
    if (title !== section) {
      if (section !== '') lines.push('');
      section = title;
      lines.push(heading(title, style));
    }
    lines.push(...wrap(safe(requirement.text), '  ', '  '));
    for (const skill of skills) lines.push(...skillLines(skill, own, style));
  }
  if (lines.length > 0) lines.push('');
  const rejected = uncountedLines([], report.rejected, style);
  if (rejected.length > 0) lines.push(heading('Not counted', style), ...rejected, '');
  const facts = factLines(report, style);
  if (facts.length > 0) lines.push(heading('Facts', style), ...facts, '');
  return lines;
}

/** The section's name, with the heading in the ad's own words where it has another one. */
function sectionTitle(kind: string, own: string): string {
  const name = sectionName(kind);
  return own === '' || own.toLowerCase() === name.toLowerCase() ? name : `${name} (“${own}”)`;
}

type Heading = ExtractReport['sections'][number]['heading'];

/** The heading of the section that a requirement stands in. */
function headingOf(report: ExtractReport, requirement: ExtractReport['requirements'][number]): Heading {
  return report.sections.find(
    ({ field, start, end }) => field === requirement.field && start <= requirement.start && requirement.end <= end,
  )?.heading;
}

const SHOWN_CANDIDATES = 10;

/** Phrases that may be skills the taxonomy lacks, each with what speaks for it; they are never scored. */
export function renderCandidates(
  candidates: readonly { readonly phrase: string; readonly reasons: readonly string[] }[],
  style: Style,
): string {
  const lines = candidates
    .slice(0, SHOWN_CANDIDATES)
    .flatMap(({ phrase, reasons }) => wrap(`${safe(phrase)}: ${safe(reasons.join(', '))}`, '  ', '    '));
  if (candidates.length > SHOWN_CANDIDATES) lines.push(`  and ${candidates.length - SHOWN_CANDIDATES} more (--json)`);
  if (candidates.length === 0) lines.push('  none');
  return `\n${heading('Perhaps skills that the taxonomy lacks (not scored)', style)}\n${lines.join('\n')}\n`;
}

function sectionName(kind: string): string {
  const words = kind === 'unknown' ? 'under no heading' : kind.replace(/-/g, ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}

function skillLines(skill: SkillRecord, own: Heading, style: Style): string[] {
  const negated = skill.polarity === 'negated';
  const label = padEnd(negated ? 'negated' : skill.strength === 'unstated' ? 'named' : skill.strength, STRENGTH_WIDTH);
  const paint = negated ? style.bad : skill.strength === 'required' ? style.good : style.dim;
  const details = [
    skill.kind.replace('-', ' '),
    skill.anyOf === undefined
      ? ''
      : `alternative ${skill.anyOf}${skill.atLeast === undefined ? '' : `, ${skill.atLeast} of them`}`,
    ruleText(skill.rule),
    skill.cue === undefined ? '' : `“${safe(skill.cue.text)}”`,
    skill.heading === undefined || skill.heading.start === own?.start ? '' : `under “${safe(skill.heading.text)}”`,
  ].filter((detail) => detail !== '');
  const lines = wrap(
    `${skill.name} (${details.join('; ')})`,
    ' '.repeat(6 + STRENGTH_WIDTH),
    ' '.repeat(8 + STRENGTH_WIDTH),
  );
  lines[0] = `    ${paint(label)}  ${lines[0]!.trimStart()}`;
  return lines;
}
