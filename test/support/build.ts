import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, ROOT } from './project.js';

const PROGRAM = join(ROOT, 'dist/cli/main.js');
const PACK = join(ROOT, 'dist/builtin.pack');

/** Before the suite: builds `dist/` where it is missing, and its programs where `src/` is newer, so that the tests of the command run this source. */
export function setup(): void {
  if (!existsSync(PROGRAM) || !existsSync(PACK)) {
    run('npm', ['run', 'build']);
    return;
  }
  const built = statSync(PROGRAM).mtimeMs;
  if (filesUnder('src', '.ts').some((path) => statSync(join(ROOT, path)).mtimeMs > built)) {
    run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'src/tsconfig.json']);
  }
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}
