import { useState } from 'preact/hooks';
import type { MatchModel, Reason } from '../model/match-model.js';
import { quoteOf } from '../model/quote.js';
import { capital } from './names.js';
import { pointsText, signedPoints } from './numbers.js';
import { Pointer, type OnLight } from './pointer.js';

const FIRST = 8;
const FIRST_WORDS = 24;
/** Characters of a quote to each side. */
const REACH = 48;

/** What earns the role its points, the weightiest first, each with the text's own words and the role document's statement. */
export function Reasons({
  model,
  roleTitle,
  isEarly,
  onLight,
}: {
  readonly model: MatchModel;
  readonly roleTitle: string;
  /** Whether the text was first answered before the role documents were there. */
  readonly isEarly: boolean;
  readonly onLight: OnLight;
}) {
  const [isWhole, setWhole] = useState(false);
  const { reasons, words, total } = model;
  const shown = isWhole ? reasons : reasons.slice(0, FIRST);
  const rest = reasons.slice(FIRST).reduce((sum, { points }) => sum + points, 0);
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">
        {model.role === 'none' ? `The nearest, and not meant: ${roleTitle}` : `Why ${roleTitle}`}{' '}
        <span class="quiet">{pointsText(total)}</span>
      </h2>
      <ol class="reasons">
        {shown.map((reason, index) => (
          <li key={index}>
            <Pointer places={reason.places} onLight={onLight} class="reason">
              <span class={`points${reason.points < 0 ? ' is-less' : ''}`}>{signedPoints(reason.points)}</span>
              <span class="reason-text">
                <span class="reason-name">{capital(reason.label)}</span>
                <Said reason={reason} model={model} />
                {reason.statement !== null && (
                  <span class={`statement${isEarly ? ' is-early' : ''}`} title={isEarly ? reason.statement : undefined}>
                    {reason.statement === '' ? '' : `The role: ${reason.statement}`}
                  </span>
                )}
              </span>
            </Pointer>
          </li>
        ))}
      </ol>
      {reasons.length > FIRST && (
        <button type="button" class="more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : moreText(reasons.length - FIRST, rest)}
        </button>
      )}
      {words.list.length > 0 && <Words words={words} onLight={onLight} />}
    </section>
  );
}

/** What is printed as no point at all. */
const LEAST = 0.05;

function moreText(count: number, points: number): string {
  return `${count} more, ${Math.abs(points) < LEAST ? 'worth next to nothing' : signedPoints(points)}`;
}

function Said({ reason, model }: { readonly reason: Reason; readonly model: MatchModel }) {
  const place = reason.places[0];
  const source = place?.field === 'title' ? model.title : model.text;
  if (place === undefined || source === null) return null;
  const { before, own, after } = quoteOf(source, place, REACH);
  return (
    <span class="said">
      “{before}
      <b>{own}</b>
      {after}”
    </span>
  );
}

function Words({ words, onLight }: { readonly words: MatchModel['words']; readonly onLight: OnLight }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? words.list : words.list.slice(0, FIRST_WORDS);
  return (
    <div class="words">
      <p>
        <span class="points">{signedPoints(words.points)}</span> for words that it shares with the role’s document:
      </p>
      <p class="word-list">
        {shown.map((word, index) => (
          <Pointer key={index} places={word.places} onLight={onLight}>
            {word.label.toLowerCase()} <span class="quiet">{word.points.toFixed(1)}</span>
          </Pointer>
        ))}
      </p>
      {words.list.length > FIRST_WORDS && (
        <button type="button" class="more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `${words.list.length - FIRST_WORDS} more words`}
        </button>
      )}
    </div>
  );
}
