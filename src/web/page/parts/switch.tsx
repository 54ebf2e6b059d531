import type { ComponentChildren } from 'preact';

/** Something that is there or not, and can be thought the other way. */
export function Switch({
  isOn,
  onToggle,
  children,
}: {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={isOn} onClick={onToggle}>
      <span class="switch-mark" aria-hidden="true" />
      <span>{children}</span>
    </button>
  );
}
