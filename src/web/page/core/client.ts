import type { Answers, Fault, Question, Questions, Reply, Topic } from './protocol.js';

/** What a question comes to. */
export type Outcome<T extends Topic> = { readonly answer: Answers[T] } | { readonly fault: Fault };

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const waiting = new Map<number, (reply: Reply) => void>();
let count = 0;

worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
  waiting.get(data.id)?.(data);
  waiting.delete(data.id);
});
worker.addEventListener('error', () => {
  const fault: Fault = { code: 'page.failed', message: 'a part of the page cannot be loaded; load the page anew' };
  for (const [id, resolve] of waiting) resolve({ id, fault });
  waiting.clear();
});

/** Asks the core, which runs in a worker so that typing never waits for it. */
export function ask<T extends Topic>(topic: T, asked: Questions[T]): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const id = ++count;
    waiting.set(id, (reply) => resolve(reply as unknown as Outcome<T>));
    const question: Question<T> = { id, topic, ask: asked };
    worker.postMessage(question, []);
  });
}
