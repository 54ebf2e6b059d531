import { RolefitError } from '../../../errors.js';
import { answersTo } from './answers.js';
import type { Question, Reply } from './protocol.js';

/** What a worker is to itself, as far as it is used here. */
interface Scope {
  addEventListener(type: 'message', listener: (event: { readonly data: Question }) => void): void;
  postMessage(reply: Reply, handedOver: never[]): void;
}

const scope = globalThis as unknown as Scope;
/** Questions are answered one after the other. */
let last: Promise<void> = Promise.resolve();

async function reply({ id, topic, ask }: Question): Promise<void> {
  try {
    const answer = await (answersTo[topic] as (ask: unknown) => unknown)(ask);
    scope.postMessage({ id, answer: answer as never }, []);
  } catch (error) {
    const fault =
      error instanceof RolefitError
        ? { code: error.code, message: error.message }
        : { code: 'page.failed' as const, message: `the page failed: ${String(error)}` };
    scope.postMessage({ id, fault }, []);
  }
}

scope.addEventListener('message', ({ data }) => {
  // While the role documents are on their way, texts are answered.
  if (data.topic === 'documents') void last.then(() => void reply(data));
  else last = last.then(() => reply(data));
});
