import type { Pack } from '../pack/load.js';
import type { TitleAnswer, TitleSearch } from '../score/title-search.js';
import type { Note, Span } from '../types.js';
import { points } from './report.js';
import { explainTitle } from './title-tree.js';

/** What is worth knowing of a title: why no role is meant, and which is the nearest. */
export function titleNotes(title: string, { none, answers }: TitleSearch, pack: Pack): Note[] {
  if (title.trim() === '') return [{ code: 'text.empty', message: 'The title is empty.' }];
  if (none === null) return [];
  const nearest = answers[0] === undefined ? '' : ` (nearest: ${pack.data.roles[answers[0].role]!.title})`;
  return [{ code: 'match.no-role', message: `No role of the pack is meant: ${none}${nearest}.` }];
}

/** What a program reads of a title. Scores in points; spans count in the title. @param explains with the arithmetic of each score, in ticks, which `verify` takes */
export function titleReport(title: string, search: TitleSearch, pack: Pack, explains: boolean) {
  const { level, unknown, aside, none, answers } = search;
  const told = ({ start, end }: Span) => ({ start, end, text: title.slice(start, end) });
  const record = (answer: TitleAnswer) => {
    const { role, ticks, title: like, words, breadth } = answer;
    const { id, title: name, codes } = pack.data.roles[role]!;
    return {
      role: id,
      title: name,
      ...(codes === undefined ? {} : { codes }),
      score: points(ticks, pack),
      by: {
        title: {
          text: like.text,
          score: points(like.ticks, pack),
          words: like.hits.flatMap(({ own, expanded, ...span }) =>
            own === null ? [] : [{ ...told(span), word: own.word, likeness: own.likeness, expanded }],
          ),
        },
        words: points(words.ticks, pack),
        breadth: points(breadth.ticks, pack),
      },
      ...(explains ? { explanation: explainTitle(title, answer, pack) } : {}),
    };
  };
  return {
    format: 1,
    pack: pack.id,
    title,
    level: level === null ? null : { level: level.level, ...told(level) },
    roles: none === null ? answers.map(record) : [],
    unknown: unknown.map(told),
    aside: aside.map(told),
    notes: titleNotes(title, search, pack),
  };
}
