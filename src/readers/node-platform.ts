import { inflateSync } from 'node:zlib';
import type { Platform } from './platform.js';

/** Where the readers run in Node. */
export const NODE: Platform = {
  now: () => performance.now(),
  inflate(packed, most) {
    try {
      return inflateSync(packed, { maxOutputLength: most });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'broken';
    }
  },
  inflatesFast: true,
};
