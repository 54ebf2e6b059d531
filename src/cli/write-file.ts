import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RolefitError } from '../errors.js';
import { fileFault } from '../file-faults.js';

/** Writes a file. @throws RolefitError `output.failed` */
export function writeFile(path: string, content: string): void {
  attempt(path, () => writeFileSync(path, content));
}

/**
 * Writes a file that others may be reading: it has its name only when it is whole.
 * @throws RolefitError `output.failed`
 */
export function replaceFile(path: string, content: Uint8Array): void {
  const half = `${path}.${process.pid}.tmp`;
  attempt(path, () => {
    writeFileSync(half, content);
    renameSync(half, path);
  });
}

/** Makes the folder that a file is to stand in. @throws RolefitError `output.failed` */
export function makeFolderOf(path: string): void {
  attempt(path, () => mkdirSync(dirname(path), { recursive: true }));
}

function attempt(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new RolefitError('output.failed', `${path}: ${fileFault(error, 'written')}`);
  }
}
