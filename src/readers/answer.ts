import { RolefitError } from '../errors.js';
import type { ReadAnswer, ReadText } from './read-text.js';

/** What a reading comes to, as it is sent to who asked. */
export async function answerOf(read: () => ReadText | Promise<ReadText>, name: string): Promise<ReadAnswer> {
  try {
    return { read: await read(), memory: 0 };
  } catch (error) {
    const { code, message } =
      error instanceof RolefitError
        ? error
        : {
            code: 'input.damaged' as const,
            message: `${name}: this file is damaged and cannot be read; get it again, or save it anew`,
          };
    return { error: { code, message }, memory: 0 };
  }
}

/** The refusal of a file that takes too long. */
export function tooSlow(name: string, limit: number): RolefitError {
  return new RolefitError(
    'input.too-slow',
    `${name}: reading it takes longer than ${limit / 1000} s; save it anew, or as plain text`,
  );
}
