import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startServer } from '../web/server/server.js';
import { numberOf } from './numbers.js';
import { EXIT, print, remark } from './output.js';

export interface ServeOptions {
  readonly port?: string;
  readonly open?: boolean;
}

/** The first port that is tried where none is given, and how many behind it. */
const PORT = 7413;
const TRIED = 10;
const PAGE = fileURLToPath(new URL('../../dist/page', import.meta.url));

/** `rolefit serve`: the page on this machine's own loopback, until it is interrupted. */
export async function runServe({ port, open }: ServeOptions): Promise<number> {
  const ports =
    port === undefined
      ? Array.from({ length: TRIED }, (_, index) => PORT + index)
      : [numberOf('--port', port, 0, 65535, true)];
  const { port: own } = await startServer(PAGE, ports);
  const address = `http://127.0.0.1:${own}/`;
  print(`${address}\n`);
  remark('Only this machine can open it, and nothing that is pasted leaves it. Ctrl-C ends it.');
  if (open === true) openBrowser(address);
  return EXIT.answered;
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

function openBrowser(address: string): void {
  const [command, ...args] = [...(OPENERS[process.platform] ?? ['xdg-open']), address];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => remark('no browser could be opened; open the address in one'));
  child.unref();
}
