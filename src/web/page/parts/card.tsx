import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { TONE_NAMES, type Mark } from '../model/marks.js';

interface CardProps {
  readonly mark: Mark;
  readonly anchor: () => HTMLElement | null;
  readonly within: RefObject<HTMLDivElement | null>;
  readonly statement: { readonly from: string; readonly text: string } | null;
}

/** What a mention is: its skill, how firmly it is asked for and by which words, what told it, and what the role document says. */
export function Card({ mark, anchor, within, statement }: CardProps) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = anchor()?.getBoundingClientRect();
    if (box === undefined || card.current === null || within.current === null) return;
    const { left, top, width } = within.current.getBoundingClientRect();
    const own = card.current.offsetWidth;
    card.current.style.left = `${Math.max(0, Math.min(box.left - left, width - own))}px`;
    card.current.style.top = `${box.bottom - top + 6}px`;
  }, [mark]);
  const { name, kind, tone, cue, rule, alternatives, atLeast } = mark;
  return (
    <div class="card" ref={card} aria-hidden="true">
      <p class="card-name">
        <strong>{name}</strong> <span class="quiet">{kind}</span>
      </p>
      <p>
        <span class={`swatch mark is-${tone}`}>{TONE_NAMES[tone]}</span>
        {cue !== null && (
          <>
            {cue.isHeading ? ' under ' : ' by '}“{cue.text}”
          </>
        )}
      </p>
      {alternatives.length > 0 && (
        <p class="quiet">
          {atLeast > 1 ? `${atLeast} of these: ` : 'or '}
          {alternatives.join(', ')}
        </p>
      )}
      {rule !== '' && <p class="quiet">Told by: {rule}</p>}
      {statement !== null && (
        <p class="card-role">
          <span class="quiet">{statement.from}</span> {statement.text}
        </p>
      )}
    </div>
  );
}
