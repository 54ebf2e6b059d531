import type { MatchModel } from '../model/match-model.js';
import { Pointer, type OnLight } from './pointer.js';

interface ReadProps {
  readonly model: MatchModel;
  readonly onLight: OnLight;
}

/** What a text demands or shows, skill by skill, alternatives together. */
export function Demands({ model: { demands, kind }, onLight }: ReadProps) {
  if (demands.length === 0) return null;
  return (
    <section aria-labelledby="demands">
      <h2 id="demands">{kind === 'resume' ? 'What it shows' : 'What it demands'}</h2>
      <dl class="facts">
        {demands.map(({ tone, label, items }) => (
          <div key={tone}>
            <dt>
              <span class={`swatch mark is-${tone}`}>{label}</span>
            </dt>
            <dd class="run-on">
              {items.map(({ names, places }) => (
                <Pointer key={names.join()} places={places} onLight={onLight}>
                  {names.join(' or ')}
                </Pointer>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Level, years, degree, pay, place and the like. */
export function Facts({ model: { facts }, onLight }: ReadProps) {
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl class="facts">
        {facts.map(({ label, text, places }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Pointer places={places} onLight={onLight}>
                {text}
              </Pointer>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const FIRST_GAPS = 14;

/** What is usual for the role and absent, what was found and not counted, and what else is worth knowing. */
export function Remarks({ model: { gaps, uncounted, notes }, onLight }: ReadProps) {
  return (
    <>
      {uncounted.length > 0 && (
        <section aria-labelledby="uncounted">
          <h2 id="uncounted">Not counted</h2>
          <ul class="lines">
            {uncounted.map(({ text, reason, places }) => (
              <li key={text + reason}>
                <Pointer places={places} onLight={onLight}>
                  “{text}”{places.length > 1 ? ` (${places.length} times)` : ''}: {reason}
                </Pointer>
              </li>
            ))}
          </ul>
        </section>
      )}
      {gaps.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">Usual for this role, absent here</h2>
          <p class="quiet">
            {gaps.slice(0, FIRST_GAPS).join(' · ')}
            {gaps.length > FIRST_GAPS ? ` · and ${gaps.length - FIRST_GAPS} more` : ''}
          </p>
        </section>
      )}
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <h2 id="notes">Notes</h2>
          <ul class="lines">
            {notes.map(({ message, places }) => (
              <li key={message}>
                <Pointer places={places} onLight={onLight}>
                  {message}
                </Pointer>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
