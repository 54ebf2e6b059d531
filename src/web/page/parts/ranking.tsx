import type { RankedTitle } from '../model/match-model.js';
import { percent } from './numbers.js';

/** Roles with less than this are not worth a line. */
const LEAST_SHOWN = 0.005;

/** The roles by confidence; one of the others is set beside the first when it is picked. */
export function Ranking({
  ranking,
  onPick,
}: {
  readonly ranking: readonly RankedTitle[];
  readonly onPick: (id: string) => void;
}) {
  const shown = ranking.filter(({ confidence }, index) => index === 0 || confidence >= LEAST_SHOWN);
  return (
    <ol class="ranking">
      {shown.map(({ id, title, confidence }, index) => (
        <li key={id}>
          {index === 0 || id === 'none' ? (
            <span class="rank-name">{title}</span>
          ) : (
            <button type="button" class="rank-name" title={`Set ${title} beside the first`} onClick={() => onPick(id)}>
              {title}
            </button>
          )}
          <span class="rank-share num">{percent(confidence)}</span>
          <span class="rank-bar" aria-hidden="true">
            <span style={{ width: `${confidence * 100}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
