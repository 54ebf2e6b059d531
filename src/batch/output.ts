import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { RolefitError } from '../errors.js';
import { fileFault } from '../file-faults.js';
import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import type { Disk } from './disk.js';

/** Bytes before the end of what is written by which it is known again. */
const TAIL = 64 * 1024;

/** Where records go. */
export interface Output {
  readonly write: (bytes: Uint8Array) => Promise<void> | void;
  /** Makes sure that what was written stays, and notes how far the run has come. */
  readonly checkpoint: (state: State) => void;
  /** Gives the whole output its name. */
  readonly finish: (state: State) => void;
  readonly close: () => void;
}

/** What the run knows of itself at a checkpoint. */
export type State = Pick<Checkpoint, 'run' | 'place' | 'counts'>;

/** The names of the files of a run: its output, what is written until it is whole, and how far that has come. */
export interface Paths {
  readonly output: string;
  readonly part: string;
  readonly checkpoint: string;
}

export function pathsOf(output: string): Paths {
  return { output, part: `${output}.part`, checkpoint: `${output}.checkpoint` };
}

/**
 * The checkpoint of an interrupted run whose part file still holds what it says; null where there is none. Where only the name of the whole
 * output, or the end of the checkpoint, was missing, that is made up for.
 * @throws RolefitError `resume.refused`
 */
export function interruptedRun(paths: Paths, disk: Disk): Checkpoint | null {
  const found = readCheckpoint(paths.checkpoint, disk);
  if (found === null) return null;
  const isNamed = found.isWhole && disk.size(paths.part) === null;
  const file = isNamed ? paths.output : paths.part;
  const size = disk.size(file);
  if (size === null || size < found.written || tailOf(file, found.written, disk) !== found.tail)
    throw new RolefitError(
      'resume.refused',
      `--resume: ${file} is not what the run wrote; remove ${paths.checkpoint} and begin anew`,
    );
  return found;
}

function tailOf(path: string, written: number, disk: Disk): string {
  const bytes = new Uint8Array(Math.min(TAIL, written));
  const file = disk.open(path, 'r');
  try {
    for (let got = 0; got < bytes.length;) {
      const count = disk.read(file, bytes.subarray(got), written - bytes.length + got);
      if (count === 0) break;
      got += count;
    }
  } finally {
    disk.close(file);
  }
  return createHash('sha256').update(bytes).digest('hex');
}

/** Opens the part file, new, or cut back to where an interrupted run had come. */
export function openPart(paths: Paths, from: Checkpoint | null, disk: Disk): Output {
  let written = from?.written ?? 0;
  const doing = <T>(what: () => T): T => {
    try {
      return what();
    } catch (error) {
      if (error instanceof RolefitError) throw error;
      throw new RolefitError('output.failed', `${paths.output}: ${fileFault(error, 'written')}`);
    }
  };
  const file = doing(() => disk.open(paths.part, from === null ? 'w+' : 'r+'));
  doing(() => disk.truncate(file, written));
  const note = (state: State, isWhole: boolean): void => {
    disk.sync(file);
    const bytes = Buffer.from(
      `${JSON.stringify({ format: 1, ...state, written, tail: tailOf(paths.part, written, disk), isWhole })}\n`,
    );
    const half = `${paths.checkpoint}.part`;
    const own = disk.open(half, 'w');
    try {
      writeAll(disk, own, bytes, 0);
      disk.sync(own);
    } finally {
      disk.close(own);
    }
    disk.rename(half, paths.checkpoint);
    syncFolder(paths.checkpoint, disk);
  };
  let isOpen = true;
  const close = (): void => {
    if (isOpen) disk.close(file);
    isOpen = false;
  };
  return {
    write(bytes) {
      doing(() => writeAll(disk, file, bytes, written));
      written += bytes.length;
    },
    checkpoint: (state) => doing(() => note(state, false)),
    finish: (state) =>
      doing(() => {
        note(state, true);
        close();
        nameWhole(paths, disk);
      }),
    close,
  };
}

/** Gives a whole part file the name of the output, and takes the checkpoint away. */
export function nameWhole(paths: Paths, disk: Disk): void {
  if (disk.size(paths.part) !== null) disk.rename(paths.part, paths.output);
  syncFolder(paths.output, disk);
  disk.remove(paths.checkpoint);
}

function writeAll(disk: Disk, file: number, bytes: Uint8Array, at: number): void {
  for (let from = 0; from < bytes.length;) from += disk.write(file, bytes, from, at + from);
}

/** A new name is only sure to stay when its folder is written too; where a system cannot do that, there is nothing to do. */
function syncFolder(path: string, disk: Disk): void {
  let folder: number;
  try {
    folder = disk.open(dirname(path), 'r');
  } catch {
    return;
  }
  try {
    disk.sync(folder);
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    disk.close(folder);
  }
}

/** Output to a stream such as standard output: nothing to go on from. */
export function openStreamOutput(stream: NodeJS.WritableStream): Output {
  return {
    write: (bytes) => (stream.write(bytes) ? undefined : new Promise((done) => void stream.once('drain', done))),
    checkpoint: () => {},
    finish: () => {},
    close: () => {},
  };
}
