import { points } from '../explain/report.js';
import { titleNotes } from '../explain/title-report.js';
import type { Pack } from '../pack/load.js';
import type { TitleAnswer, TitleSearch } from '../score/title-search.js';
import { safe } from '../safe.js';
import type { Span } from '../types.js';
import { clip, padEnd, wrap, type Style } from './layout.js';

const NAME_WIDTH = 50;
const INDENT = '    ';

/** The roles that a title may be of, each with the title of its own that is most like it, and the words that say so. */
export function renderTitle(title: string, search: TitleSearch, pack: Pack, style: Style): string {
  const { level, unknown, aside, none, answers } = search;
  const words = ({ start, end }: Span): string => safe(title.slice(start, end));
  const lines = [style.bold(clip(safe(title), 80) || '(no title)')];
  const tell = (text: string): void => void lines.push(...wrap(text, INDENT, INDENT).map(style.dim));
  if (level !== null) lines.push(`${INDENT}level ${level.level}, from “${words(level)}”`);
  for (const answer of none === null ? answers : []) {
    const { title: name } = pack.data.roles[answer.role]!;
    lines.push(
      `  ${padEnd(clip(safe(name), NAME_WIDTH), NAME_WIDTH)} ${points(answer.ticks, pack).toFixed(1).padStart(6)}`,
    );
    tell(safe(reason(answer, title)));
  }
  for (const { message } of titleNotes(title, search, pack)) lines.push(...wrap(safe(message), INDENT, INDENT));
  if (unknown.length > 0) tell(`not known: ${unknown.map(words).join(', ')}`);
  if (aside.length > 0) tell(`not counted: ${aside.map(words).join(', ')}`);
  return lines.join('\n');
}

function reason({ title: { text, hits } }: TitleAnswer, title: string): string {
  const told = hits.flatMap(({ start, end, expanded, own }) => {
    if (own === null) return [];
    const given = title.slice(start, end);
    if (expanded !== null) return [`${given} (${expanded})`];
    const isSame = own.likeness === 'same' || own.likeness === 'plural';
    return [isSame ? given : `${given} (${own.likeness === 'typo' ? 'for' : 'as'} ${own.word})`];
  });
  return told.length === 0 ? 'by words of its description' : `“${text}”: ${[...new Set(told)].join(', ')}`;
}
