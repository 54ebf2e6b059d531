import { useEffect, useState } from 'preact/hooks';
import { ask } from './client.js';
import type { Answers } from './protocol.js';

/** Signs that someone turns to the page: what they put in will be explained with the role documents. */
const SIGNS = ['focusin', 'pointerdown', 'dragenter'] as const;

/**
 * The role documents, loaded once the pack is there and someone turns to the page or `isWanted`; null until they are there. The first answer
 * does not wait for them.
 */
export function useDocuments(
  isLoaded: boolean,
  isWanted: boolean,
  onFault: (message: string) => void,
): Answers['documents'] | null {
  const [documents, setDocuments] = useState<Answers['documents'] | null>(null);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    const touch = (): void => setTouched(true);
    for (const sign of SIGNS) addEventListener(sign, touch, { once: true });
    return () => SIGNS.forEach((sign) => removeEventListener(sign, touch));
  }, []);
  const isDue = isLoaded && (isTouched || isWanted);
  useEffect(() => {
    if (!isDue) return;
    void ask('documents', {}).then((outcome) => {
      if ('answer' in outcome) setDocuments(outcome.answer);
      else onFault(outcome.fault.message);
    });
  }, [isDue]);
  return documents;
}
