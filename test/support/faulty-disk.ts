import { REAL_DISK, type Disk } from '../../src/batch/disk.js';

/** Calls that change files, and so can fail or be the last. */
const CALLS = ['open', 'write', 'sync', 'truncate', 'close', 'rename', 'remove'] as const;

/**
 * A disk whose calls that change something are counted; before each, `before` is told its number, from 1, and its name. Where that throws, half of what
 * a write had to write is written, and nothing of any other call is done.
 */
export function countedDisk(before: (number: number, call: (typeof CALLS)[number]) => void): Disk {
  let number = 0;
  const disk = { ...REAL_DISK } as Record<string, (...given: never[]) => unknown>;
  for (const call of CALLS) {
    const real = REAL_DISK[call] as (...given: unknown[]) => unknown;
    disk[call] = (...given: unknown[]): unknown => {
      try {
        before(++number, call);
      } catch (error) {
        if (call === 'write') {
          const [file, bytes, from, at] = given as [number, Uint8Array, number, number];
          REAL_DISK.write(file, bytes.subarray(0, from + ((bytes.length - from) >> 1)), from, at);
        }
        throw error;
      }
      return real(...given);
    };
  }
  return disk as unknown as Disk;
}

/** The error that a full or broken disk gives. */
export function diskError(code: 'ENOSPC' | 'EIO'): Error {
  return Object.assign(new Error(`${code}: as a test has it`), { code });
}
