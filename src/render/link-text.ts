import type { LinkRecord } from '../explain/link-report.js';
import { safe } from '../safe.js';
import { heading } from './facts.js';
import { wrap, type Style } from './layout.js';

/** Sentences with the skills that they speak of, each with the name that says so, and its URI. */
export function renderLinks(records: readonly LinkRecord[], style: Style): string {
  const lines = [heading('Skills that the sentences speak of', style)];
  if (records.length === 0) lines.push('  none');
  for (const { text, links } of records) {
    lines.push(...wrap(safe(text.replace(/\s+/g, ' ')), '  ', '  '));
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
