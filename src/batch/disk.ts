import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/** The calls by which files are written; tests put faults in their place. */
export interface Disk {
  /** @param flags as of `open` of Node */
  readonly open: (path: string, flags: string) => number;
  /** Writes some of the bytes at the end of the file. @returns how many */
  readonly write: (file: number, bytes: Uint8Array, from: number, at: number) => number;
  readonly sync: (file: number) => void;
  readonly truncate: (file: number, length: number) => void;
  readonly close: (file: number) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  readonly read: (file: number, bytes: Uint8Array, at: number) => number;
  readonly readText: (path: string) => string | null;
  /** Length in bytes; null where there is no such file. */
  readonly size: (path: string) => number | null;
}

export const REAL_DISK: Disk = {
  open: (path, flags) => openSync(path, flags),
  write: (file, bytes, from, at) => writeSync(file, bytes, from, bytes.length - from, at),
  sync: (file) => fsyncSync(file),
  truncate: (file, length) => ftruncateSync(file, length),
  close: (file) => closeSync(file),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
  read: (file, bytes, at) => readSync(file, bytes, 0, bytes.length, at),
  readText(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
  size: (path) => statSync(path, { throwIfNoEntry: false })?.size ?? null,
};
