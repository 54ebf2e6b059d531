import { Gap, Shape } from '../text/tokens.js';
import { clauseMarks, Mark } from './clause-words.js';
import type { Reading } from './reading.js';

/** True where a sentence begins at a token though no sign says so, as the break before it was lost: "in sales Experience with Go". */
export function beginsSentence({ tokens, pack }: Reading, token: number): boolean {
  const { gaps, shapes, words } = tokens;
  if (token === 0 || (gaps[token]! & ~(Gap.Space | Gap.Close)) !== 0) return false;
  if ((shapes[token]! & (Shape.Initial | Shape.Lower)) !== (Shape.Initial | Shape.Lower)) return false;
  if (shapes[token - 1]! & Shape.Initial || shapes[token + 1]! & Shape.Initial) return false;
  const marks = clauseMarks(pack);
  return (marks[words[token]!]! & Mark.Start) !== 0 && (marks[words[token - 1]!]! & Mark.Link) === 0;
}
