import type { FitPartRow, FitScore } from '../model/fit-model.js';

/** The score as a bar of its parts: each as wide as what it can earn, filled as far as it does; and the numbers, which add up to the score. */
export function FitScoreView({ score, changed }: { readonly score: FitScore; readonly changed: FitScore | null }) {
  const { parts, whole } = changed ?? score;
  const rest = 100 - parts.reduce((sum, { width }) => sum + width, 0);
  return (
    <div class="fit-score">
      <div class="fit-bar" aria-hidden="true">
        {parts.map(({ name, width, reached }) => (
          <span key={name} class="fit-part" style={{ width: `${width}%` }}>
            <span class="fit-reached" style={{ width: `${(reached / width) * 100}%` }} />
          </span>
        ))}
        {rest > 0.05 && <span class="fit-unreachable" style={{ width: `${rest}%` }} />}
      </div>
      <table>
        <caption class="unseen">The parts of the score</caption>
        <tbody>
          {parts.map((part, index) => (
            <Part key={part.name} part={part} before={score.parts[index]} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Sum</th>
            <td class="num">{whole}</td>
            <td class="num quiet">of 100</td>
          </tr>
        </tfoot>
      </table>
      {rest > 0.05 && (
        <p class="quiet">The ad states so little that {rest.toFixed(0)} of the 100 points cannot be reached.</p>
      )}
    </div>
  );
}

function Part({
  part: { name, amount, max },
  before,
}: {
  readonly part: FitPartRow;
  readonly before: FitPartRow | undefined;
}) {
  const isChanged = before !== undefined && before.amount !== amount;
  return (
    <tr class={isChanged ? 'is-changed' : undefined}>
      <th scope="row">{name}</th>
      <td class="num">
        {isChanged && <span class="was">{before.amount} → </span>}
        {amount}
      </td>
      <td class="num quiet">of {max}</td>
    </tr>
  );
}
