import { useMemo, useState } from 'preact/hooks';
import { useAnswer } from '../core/use-answer.js';
import type { ContrastLine, ContrastModel } from '../model/contrast-model.js';
import type { MatchModel } from '../model/match-model.js';
import type { RoleTitle } from '../model/role-titles.js';
import { Pointer, type OnLight } from './pointer.js';

export interface Pair {
  readonly first: string;
  readonly second: string;
}

interface ContrastProps {
  readonly model: MatchModel;
  readonly roles: readonly RoleTitle[];
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
  readonly onLight: OnLight;
}

const FIRST = 10;

/** Two roles side by side: what speaks for the one and what for the other, so that the rows sum to the difference. */
export function ContrastView({ model, roles, pair, onPair, onLight }: ContrastProps) {
  const question = useMemo(() => (pair.first === pair.second ? null : { ...pair }), [model, pair]);
  const { answer } = useAnswer('contrast', question);
  const choice = (side: keyof Pair, label: string) => (
    <label>
      <span class="unseen">{label}</span>
      <select value={pair[side]} onChange={({ currentTarget: { value } }) => onPair({ ...pair, [side]: value })}>
        {ordered(roles, model).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-labelledby="contrast" class="contrast">
      <h2 id="contrast" tabIndex={-1}>
        Side by side
      </h2>
      <div class="contrast-heads">
        {choice('first', 'One role')}
        <span class="quiet">against</span>
        {choice('second', 'The other role')}
      </div>
      {pair.first === pair.second ? (
        <p class="quiet">Pick two different roles.</p>
      ) : (
        answer !== null && <Rows answer={answer} onLight={onLight} />
      )}
    </section>
  );
}

/** Points with two decimals and a true minus. */
function two(points: number): string {
  return `${points < 0 ? '−' : ''}${Math.abs(points).toFixed(2)}`;
}

/** An amount that may be nothing. */
function amount(points: number): string {
  return Math.abs(points) < 0.005 ? '' : two(points);
}

function signed(points: number): string {
  return `${points > 0 ? '+' : ''}${two(points)}`;
}

/** The roles as the text ranks them, then all others. */
function ordered(roles: readonly RoleTitle[], { ranking }: MatchModel): readonly { id: string; title: string }[] {
  const ranked = ranking.filter(({ id }) => id !== 'none');
  return [...ranked, ...roles.filter(({ id }) => !ranked.some((entry) => entry.id === id))];
}

function Rows({ answer, onLight }: { readonly answer: ContrastModel; readonly onLight: OnLight }) {
  const [isWhole, setWhole] = useState(false);
  const { first, second, difference, single, words } = answer;
  const shown = isWhole ? single : single.slice(0, FIRST);
  const rest = single.slice(shown.length);
  const restSum = (side: 'first' | 'second' | 'difference'): number => rest.reduce((sum, row) => sum + row[side], 0);
  const widest = Math.max(1, ...single.map((row) => Math.abs(row.difference)));
  const row = (line: ContrastLine, key: string) => (
    <tr key={key}>
      <td class="num">{amount(line.first)}</td>
      <th scope="row">
        <Pointer places={line.places} onLight={onLight}>
          {line.label}
        </Pointer>
        {key !== 'words' && (
          <span class="tilt" aria-hidden="true">
            <span
              class={line.difference > 0 ? 'to-first' : 'to-second'}
              style={{ width: `${(Math.abs(line.difference) / widest) * 50}%` }}
            />
          </span>
        )}
      </th>
      <td class="num">{amount(line.second)}</td>
      <td class="num">{signed(line.difference)}</td>
    </tr>
  );
  return (
    <>
      <p class="contrast-sum">
        <strong>{difference >= 0 ? first.title : second.title}</strong> is ahead by {two(Math.abs(difference))} points.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" class="num">
              {first.title}
            </th>
            <th scope="col">
              <span class="unseen">What</span>
            </th>
            <th scope="col" class="num">
              {second.title}
            </th>
            <th scope="col" class="num">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line, index) => row(line, String(index)))}
          {rest.length > 0 && (
            <tr>
              <td class="num">{amount(restSum('first'))}</td>
              <th scope="row">
                <button type="button" class="more" onClick={() => setWhole(true)}>
                  {rest.length} more
                </button>
              </th>
              <td class="num">{amount(restSum('second'))}</td>
              <td class="num">{signed(restSum('difference'))}</td>
            </tr>
          )}
          {row({ ...words, label: `${words.list.length} words of the two documents`, places: [] }, 'words')}
        </tbody>
        <tfoot>
          <tr>
            <td class="num">{two(first.points)}</td>
            <th scope="row">Sum</th>
            <td class="num">{two(second.points)}</td>
            <td class="num">{signed(difference)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
