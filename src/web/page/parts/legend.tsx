import type { MatchModel } from '../model/match-model.js';
import type { Tone } from '../../../render/marked-text.js';
import { TONE_NAMES } from '../model/marks.js';

/** What the marks of a text mean, those that it has. */
export function Legend({ model }: { readonly model: Pick<MatchModel, 'marks' | 'sections'> | null }) {
  const tones = (Object.keys(TONE_NAMES) as Tone[]).filter(
    (tone) => model?.marks.some((mark) => mark.tone === tone) === true,
  );
  return (
    <ul class="legend">
      {tones.map((tone) => (
        <li key={tone}>
          <span class={`swatch mark is-${tone}`}>{tone === 'denied' ? 'Denied' : TONE_NAMES[tone]}</span>
        </li>
      ))}
      {model?.sections.some(({ counts }) => !counts) === true && (
        <li>
          <span class="swatch is-aside">Not counted</span>
        </li>
      )}
    </ul>
  );
}
