import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { RolefitError } from '../errors.js';

/** Files that a report is written to. */
export interface ReportFiles {
  readonly html?: string;
  readonly markdown?: string;
}

export function wantsFiles({ html, markdown }: ReportFiles): boolean {
  return html !== undefined || markdown !== undefined;
}

/** A report is not written over what it is read from, nor over the other one. @throws RolefitError `usage` */
export function checkFiles(
  options: ReportFiles & { readonly vs?: string },
  ...inputs: readonly (string | undefined)[]
): void {
  if (options.vs !== undefined && wantsFiles(options))
    throw new RolefitError('usage', '--vs: is printed; give it without --html and --markdown');
  if (
    options.html !== undefined &&
    options.markdown !== undefined &&
    resolve(options.html) === resolve(options.markdown)
  )
    throw new RolefitError('usage', `--html and --markdown ${options.html}: one file cannot hold both; give two names`);
  const read = new Set(inputs.flatMap((path) => (path === undefined ? [] : realPath(path))));
  for (const name of ['html', 'markdown'] as const) {
    const path = options[name];
    if (path === undefined) continue;
    if (path === '-') throw new RolefitError('usage', `--${name} -: takes the name of a file`);
    if (realPath(path).some((real) => read.has(real)))
      throw new RolefitError('usage', `--${name} ${path}: would write over what is read; give another name`);
  }
}

function realPath(path: string): string[] {
  return existsSync(path) ? [realpathSync(path)] : [];
}
