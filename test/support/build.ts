import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, ROOT } from './project.js';

const PROGRAM = join(ROOT, 'dist/program/main.js');
const PACK = join(ROOT, 'dist/builtin.pack');
const PAGE = join(ROOT, 'dist/page/index.html');

/**
 * Before the suite: builds `dist/` where it is missing, its programs where `src/` is newer and the pack where what it is compiled from is newer,
 * so that the tests run this source and this taxonomy.
 */
export function setup(): void {
  if (!existsSync(PROGRAM) || !existsSync(PACK)) {
    run('npm', ['run', 'build']);
    return;
  }
  if (isNewer(filesUnder('src', '.ts'), PROGRAM)) run('npm', ['run', '--silent', 'program']);
  const sources = [
    ...filesUnder('taxonomy', '.yaml'),
    ...filesUnder('corpus/roles', '.md'),
    ...['pack', 'taxonomy', 'text'].flatMap((folder) => filesUnder(`src/${folder}`, '.ts')),
  ];
  if (isNewer(sources, PACK)) run(process.execPath, [join(ROOT, 'bin/rolefit.js'), 'taxonomy', 'compile']);
  const parts = [...filesUnder('src', ''), 'dist/builtin.pack', 'bin/page.mjs'];
  if (!existsSync(PAGE) || isNewer(parts, PAGE)) run('npm', ['run', '--silent', 'page']);
}

function isNewer(paths: readonly string[], than: string): boolean {
  const built = statSync(than).mtimeMs;
  return paths.some((path) => statSync(join(ROOT, path)).mtimeMs > built);
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}
