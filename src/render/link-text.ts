import type { LinkRecord } from '../explain/link-report.js';
import { viewText } from '../extract/view-text.js';
import { scoringValue, type Pack } from '../pack/load.js';
import { safe } from '../safe.js';
import type { Document } from '../types.js';
import { heading } from './facts.js';
import { wrap, type Style } from './layout.js';

/** Sentences with the skills that they speak of, each with the name that says so, and its URI. */
export function renderLinks(records: readonly LinkRecord[], document: Document, pack: Pack, style: Style): string {
  const points = (name: string): string => scoringValue(pack, name).toFixed(0);
  const lines = [heading('Skills that the sentences speak of', style)];
  const meaning = `The points say how well a skill fits the sentence: ${points('linkNamePoints')} where the sentence has all the words of one of its names, fewer where it has some, ${points('linkMentionPoints')} more where the skill is mentioned. In brackets are the name, where it is another, and the words in common. Less than ${points('linkLeastPoints')} is not shown.`;
  if (records.length === 0) lines.push('  none: no sentence asks for something or tells what is done');
  else lines.push(...wrap(meaning, '  ', '  ').map(style.dim), '');
  for (const { start, end, links } of records) {
    lines.push(...wrap(safe(viewText(document, { field: 'text', start, end })), '  ', '  '));
    if (links.length === 0) lines.push(style.dim('        –  no skill that is known'));
    for (const { name, score, by, esco } of links) {
      const why =
        by.words.length === 0
          ? 'mentioned'
          : `${by.name === name ? '' : `“${by.name}”: `}${by.words.join(', ')}${by.mention > 0 ? '; mentioned' : ''}`;
      lines.push(...wrap(`${score.toFixed(0).padStart(5)}  ${safe(name)} (${safe(why)})`, '    ', '           '));
      for (const uri of esco ?? []) lines.push(style.dim(`           ${safe(uri)}`));
    }
  }
  return `\n${lines.join('\n')}\n`;
}
