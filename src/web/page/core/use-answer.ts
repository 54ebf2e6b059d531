import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, type Outcome } from './client.js';
import type { Answers, Fault, Questions, Topic } from './protocol.js';

/** The newest answer, and the question that it answers, which may be older than the one that was asked last. */
export interface Answered<T extends Topic> {
  readonly to: Questions[T] | null;
  readonly answer: Answers[T] | null;
  readonly fault: Fault | null;
}

/**
 * Answers to a question that changes, as they come. One is under way at a time; of those that came up meanwhile only the last is asked, so that
 * answers keep up with typing. Null asks nothing.
 */
export function useAnswer<T extends Topic>(topic: T, question: Questions[T] | null): Answered<T> {
  const [answered, setAnswered] = useState<Answered<T>>({ to: null, answer: null, fault: null });
  const wanted = useRef<Questions[T] | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    wanted.current = question;
    if (question === null) {
      setAnswered({ to: null, answer: null, fault: null });
      return;
    }
    if (!busy.current) void run();
    async function run(): Promise<void> {
      busy.current = true;
      for (let asked = wanted.current; asked !== null;) {
        const outcome: Outcome<T> = await ask(topic, asked);
        const isNewest = wanted.current === asked;
        if (wanted.current !== null)
          setAnswered((before) =>
            'answer' in outcome
              ? { to: asked, answer: outcome.answer, fault: null }
              : { to: asked, answer: before.answer, fault: outcome.fault },
          );
        asked = isNewest ? null : wanted.current;
      }
      busy.current = false;
    }
  }, [question]);
  return answered;
}
