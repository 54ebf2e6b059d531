import type { Pack } from '../pack/load.js';
import type { TitleAnswer, TitleSearch } from '../score/title-search.js';
import { safe } from '../safe.js';
import { clip, padEnd, wrap, type Style } from './layout.js';

const NAME_WIDTH = 50;
const INDENT = '    ';

/** The roles that a title may be of, each with the title of its own that is most like it, and the words that say so. */
export function renderTitle(title: string, { level, unknown, answers }: TitleSearch, pack: Pack, style: Style): string {
  const lines = [style.bold(clip(safe(title), 80))];
  if (level !== null) lines.push(`${INDENT}level ${level.level}, from “${safe(title.slice(level.start, level.end))}”`);
  if (answers.length === 0) lines.push(`${INDENT}no role has a title like it`);
  const scale = pack.data.scoring['ticksPerPoint']!.value;
  for (const answer of answers) {
    const { title: name } = pack.data.roles[answer.role]!;
    lines.push(
      `  ${padEnd(clip(safe(name), NAME_WIDTH), NAME_WIDTH)} ${(answer.ticks / scale).toFixed(1).padStart(6)}`,
    );
    lines.push(...wrap(safe(reason(answer, title)), INDENT, INDENT).map(style.dim));
  }
  if (unknown.length > 0 && answers.length > 0)
    lines.push(
      ...wrap(
        `not known: ${unknown.map(({ start, end }) => safe(title.slice(start, end))).join(', ')}`,
        INDENT,
        INDENT,
      ).map(style.dim),
    );
  return lines.join('\n');
}

function reason({ title: { text, hits } }: TitleAnswer, title: string): string {
  if (hits.length === 0) return 'by words of its description';
  const told = hits.map(({ start, end, likeness, expanded, word }) => {
    const given = title.slice(start, end);
    if (expanded !== null) return `${given} (${expanded})`;
    return likeness === 'same' ? given : `${given} (${likeness === 'typo' ? 'for' : 'as'} ${word})`;
  });
  return `“${text}”: ${[...new Set(told)].join(', ')}`;
}
