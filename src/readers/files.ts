import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many files are read ahead of the one whose turn it is: enough for every reading process to have the next one at hand. */
const AHEAD = 32;

/** The files that paths stand for: a folder stands for the files in it and below, by name, without hidden ones. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (path !== '-' && isFolder(path) ? filesBelow(path) : [path]));
}

/** True for a path that is a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** What a function makes of each path, in the order of the paths, many of them at once. */
export async function* inOrder<T>(
  paths: readonly string[],
  read: (path: string) => Promise<T>,
): AsyncGenerator<readonly [path: string, read: T]> {
  const running: Promise<T>[] = [];
  for (let at = 0; at < paths.length; at++) {
    while (running.length < paths.length && running.length < at + AHEAD) running.push(read(paths[running.length]!));
    const result = await running[at]!;
    delete running[at];
    yield [paths[at]!, result];
  }
}
