import { Gap, Shape } from '../text/tokens.js';
import { clauseMarks, Mark } from './clause-words.js';
import type { Reading } from './reading.js';

/** True where a sentence begins at a token though no sign says so, as the break before it was lost: "in sales Experience with Go". */
export function beginsSentence({ tokens, pack }: Reading, token: number): boolean {
  const { gaps, shapes, words } = tokens;
  if (token === 0 || (gaps[token]! & ~(Gap.Space | Gap.Close)) !== 0) return false;
  if ((shapes[token]! & (Shape.Initial | Shape.Lower)) !== (Shape.Initial | Shape.Lower)) return false;
  // "Strong SQL" begins one, "Strong Communication Skills" is a title.
  const isTitle = (shapes[token + 1]! & (Shape.Initial | Shape.AllUpper)) === Shape.Initial;
  if (shapes[token - 1]! & Shape.Initial || isTitle) return false;
  const marks = clauseMarks(pack);
  return (marks[words[token]!]! & Mark.Start) !== 0 && (marks[words[token - 1]!]! & Mark.Link) === 0;
}
