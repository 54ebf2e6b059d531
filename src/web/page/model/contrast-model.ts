import { contrast, type Contrast, type ContrastRow } from '../../../explain/contrast.js';
import { points } from '../../../explain/report.js';
import type { Pack } from '../../../pack/load.js';
import { asRead } from '../../../render/as-read.js';
import { contrastLabel } from '../../../render/contrast-text.js';
import { titleOf } from '../../../render/match-text.js';
import type { Match } from '../../../types.js';
import type { Place, Shown } from './places.js';

/** What two roles value differently, in points. */
export interface ContrastLine {
  readonly label: string;
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  readonly places: readonly Place[];
}

/** Two roles side by side. `single` has what weighs by itself, `words` the words of the role documents; both sum to the difference. */
export interface ContrastModel {
  readonly first: { readonly id: string; readonly title: string; readonly points: number };
  readonly second: { readonly id: string; readonly title: string; readonly points: number };
  readonly difference: number;
  readonly single: readonly ContrastLine[];
  readonly words: {
    readonly difference: number;
    readonly first: number;
    readonly second: number;
    readonly list: readonly ContrastLine[];
  };
}

/** Two roles side by side, as a text stands to them. @throws RolefitError `role.unknown` */
export function contrastOf(result: Match, first: string, second: string, shown: Shown, pack: Pack): ContrastModel {
  return contrastModel(asRead(contrast(result, first, second, pack), result.analysis.document), shown, pack);
}

function contrastModel(result: Contrast, shown: Shown, pack: Pack): ContrastModel {
  const line = (row: ContrastRow): ContrastLine => ({
    label: contrastLabel(row, [titleOf(result.first, pack), titleOf(result.second, pack)]),
    first: points(row.first, pack),
    second: points(row.second, pack),
    difference: points(row.difference, pack),
    places: row.evidence === null ? [] : [shown.place(row.evidence)],
  });
  const words = result.rows.filter(({ part }) => part === 'terms');
  const sum = (pick: (row: ContrastRow) => number): number =>
    points(
      words.reduce((total, row) => total + pick(row), 0),
      pack,
    );
  return {
    first: { id: result.first, title: titleOf(result.first, pack), points: points(result.firstTicks, pack) },
    second: { id: result.second, title: titleOf(result.second, pack), points: points(result.secondTicks, pack) },
    difference: points(result.difference, pack),
    single: result.rows.filter(({ part, difference }) => part !== 'terms' && difference !== 0).map(line),
    words: {
      difference: sum(({ difference }) => difference),
      first: sum(({ first }) => first),
      second: sum(({ second }) => second),
      list: words.filter(({ difference }) => difference !== 0).map(line),
    },
  };
}
