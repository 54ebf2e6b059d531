import type { ComponentChildren } from 'preact';
import type { Place } from '../model/places.js';

export type OnLight = (places: readonly Place[]) => void;

interface PointerProps {
  readonly places: readonly Place[];
  readonly onLight: OnLight;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Something that rests on words of the text: pointing at it, or going to it by keyboard, lights them. Plain where it rests on none. */
export function Pointer({ places, onLight, class: name, children }: PointerProps) {
  if (places.length === 0) return <span class={name}>{children}</span>;
  const light = (): void => onLight(places);
  const off = (): void => onLight([]);
  return (
    <button
      type="button"
      class={`pointer${name === undefined ? '' : ` ${name}`}`}
      onMouseEnter={light}
      onMouseLeave={off}
      onFocus={light}
      onBlur={off}
      onClick={light}
    >
      {children}
    </button>
  );
}
