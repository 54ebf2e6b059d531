import { useEffect, useState } from 'preact/hooks';

/** What is said where a part cannot be had. */
export const PART_FAULT = 'A part of the page cannot be loaded; load the page anew when it can be reached.';

/** A part of the page that is loaded when it is first wanted; null until it is there. */
export function usePart<T extends object>(
  isWanted: boolean,
  load: () => Promise<T>,
  onFault: (message: string) => void,
): T | null {
  const [part, setPart] = useState<T | null>(null);
  useEffect(() => {
    if (!isWanted || part !== null) return;
    load().then(
      (loaded) => setPart(loaded),
      () => onFault(PART_FAULT),
    );
  }, [isWanted]);
  return part;
}
