import { RolefitError } from '../errors.js';
import type { Identity } from './batch.js';
import type { Disk } from './disk.js';
import type { Place } from './pieces.js';

/** Records so far. */
export interface Counts {
  readonly tagged: number;
  readonly none: number;
  readonly errors: number;
}

/** What a run is made of: where any of it differs, its output would too. */
export interface RunIdentity extends Identity {
  readonly version: string;
  readonly pack: string;
  /** Options that decide what is written, each as JSON under the name that a person gives it by. */
  readonly options: Readonly<Record<string, string>>;
}

/** How far a run has come: what of the input is in the first bytes of the part file. */
export interface Checkpoint {
  readonly format: 1;
  readonly run: RunIdentity;
  /** Where to go on in the input. */
  readonly place: Place | null;
  readonly counts: Counts;
  /** Bytes of the part file that hold. */
  readonly written: number;
  /** Digest of the last of these bytes. */
  readonly tail: string;
  /** The part file is whole and only its name is missing. */
  readonly isWhole: boolean;
}

/** Reads a checkpoint; null where there is none. @throws RolefitError `resume.refused` where it is damaged */
export function readCheckpoint(path: string, disk: Disk): Checkpoint | null {
  const text = disk.readText(path);
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Checkpoint;
    if (value.format === 1 && typeof value.written === 'number') return value;
  } catch {
    // Told below.
  }
  throw new RolefitError('resume.refused', `${path}: this checkpoint cannot be read; remove it and begin anew`);
}

/** @throws RolefitError `resume.refused`, saying what has changed since the run was interrupted */
export function checkSameRun(before: RunIdentity, now: RunIdentity, path: string): void {
  const refuse = (what: string): never => {
    throw new RolefitError(
      'resume.refused',
      `--resume: ${what} since the run was interrupted; undo that, or remove ${path} and begin anew`,
    );
  };
  if (before.input !== now.input) refuse(`the input was ${before.input} and is ${now.input}`);
  if (before.head !== now.head || before.size !== now.size || before.time !== now.time)
    refuse(`the input ${now.input} has changed`);
  if (before.pack !== now.pack) refuse(`the pack has changed (it was ${before.pack} and is ${now.pack})`);
  if (before.version !== now.version) refuse(`rolefit has changed (it was ${before.version} and is ${now.version})`);
  for (const name of new Set([...Object.keys(before.options), ...Object.keys(now.options)])) {
    const [was, is] = [before.options[name] ?? 'not given', now.options[name] ?? 'not given'];
    if (was !== is) refuse(`${name} has changed (it was ${was} and is ${is})`);
  }
}
