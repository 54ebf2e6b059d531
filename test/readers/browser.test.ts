import { build } from 'esbuild';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/project.js';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);
const FILES = join(ROOT, 'test/readers/files');

if (CHROMIUM === undefined) process.stdout.write('no Chromium here: the readers are not tried in a browser\n');

/** A page that reads each file and sends back what became of it. */
const PAGE = `<!doctype html><script type="module">
import { readInBrowser } from './browser.js';
const start = () => new Worker('./browser-worker.js', { type: 'module' });
const endless = () => new Worker(URL.createObjectURL(new Blob(['onmessage = () => { postMessage({ memory: 0, isStarted: true }); for (;;); }'])));
for (const path of await (await fetch('./list')).json()) {
  const bytes = new Uint8Array(await (await fetch('./file/' + path)).arrayBuffer());
  const began = performance.now();
  const result = await readInBrowser(bytes, 'FILE', path.endsWith('#endless') ? endless : start).then(
    ({ document, notes }) => ({ text: document.view?.text ?? document.text, notes: notes.map((note) => note.code) }),
    (error) => ({ code: error.code, text: error.message, notes: [] }),
  );
  await fetch('./result', { method: 'POST', body: JSON.stringify({ path, milliseconds: performance.now() - began, ...result }) });
}
</script>`;

interface Result {
  readonly path: string;
  readonly milliseconds: number;
  readonly text: string;
  readonly notes: readonly string[];
  readonly code?: string;
}

const PATHS = [
  'latex/two-columns.pdf',
  'latex/hidden-white.pdf',
  'chromium/languages.pdf',
  'office/table.docx',
  'html/page.html',
  'other/bomb.pdf',
  'other/bomb.docx',
  'other/cut.docx',
  'latex/one-column.pdf#endless',
];

describe.skipIf(CHROMIUM === undefined)('in Chromium', () => {
  const results = new Map<string, Result>();
  let server: Server | undefined;
  let browser: ChildProcess | undefined;
  let profile: string | undefined;

  beforeAll(async () => {
    const scripts = await bundle();
    let finish = (): void => {};
    const done = new Promise<void>((resolve) => (finish = resolve));
    const page = createServer(async (request, response) => {
      const path = decodeURIComponent(request.url ?? '/').slice(1);
      const send = (type: string, body: string | Uint8Array): void =>
        void response.writeHead(200, { 'content-type': type }).end(body);
      if (path === '') return send('text/html', PAGE);
      if (path === 'list') return send('application/json', JSON.stringify(PATHS));
      if (path.startsWith('file/')) return send('application/octet-stream', readFileSync(join(FILES, path.slice(5))));
      if (path === 'result') {
        let body = '';
        for await (const part of request) body += String(part);
        const result = JSON.parse(body) as Result;
        results.set(result.path, result);
        send('text/plain', '');
        if (results.size === PATHS.length) finish();
        return;
      }
      const script = scripts.get(path);
      if (script !== undefined) return send('text/javascript', script);
      response.writeHead(404).end();
    });
    server = page;
    await new Promise<void>((ready) => page.listen(0, '127.0.0.1', ready));
    const { port } = page.address() as AddressInfo;
    profile = mkdtempSync(join(tmpdir(), 'rolefit-browser-'));
    browser = spawn(
      CHROMIUM!,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        `http://127.0.0.1:${port}/`,
      ],
      { stdio: 'ignore', detached: true },
    );
    await done;
  }, 120_000);

  afterAll(async () => {
    server?.close();
    if (browser !== undefined) {
      const ended = once(browser, 'exit');
      // Its own processes end with it: they are one group.
      process.kill(-browser.pid!, 'SIGKILL');
      await ended;
    }
    if (profile !== undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  const of = (path: string): Result => results.get(path)!;

  test.each(['latex/two-columns.pdf', 'chromium/languages.pdf', 'office/table.docx', 'html/page.html'])(
    '%s is read as in Node',
    (path) => {
      const expected = readFileSync(join(FILES, `${path}.expected.txt`), 'utf8').replace(/^= .*\n/, '');
      expect(`${of(path).text.trimEnd()}\n`).toBe(`${expected.split('\n\n# ')[0]!.trimEnd()}\n`);
    },
  );

  test('hidden text is found', () => {
    expect(of('latex/hidden-white.pdf').notes).toContain('text.hidden');
    expect(of('latex/hidden-white.pdf').text).not.toContain('Kubernetes');
  });

  test.each([
    ['other/bomb.pdf', 'input.too-large'],
    ['other/bomb.docx', 'input.too-large'],
    ['other/cut.docx', 'input.damaged'],
  ])('%s is refused with %s', (path, code) => {
    expect(of(path).code).toBe(code);
  });

  test('a worker that does not end is ended after 5 s', () => {
    const { code, milliseconds } = of('latex/one-column.pdf#endless');
    expect(code).toBe('input.too-slow');
    expect(milliseconds).toBeGreaterThanOrEqual(5000);
    expect(milliseconds).toBeLessThan(7000);
  });
});

/** The scripts of the page, made of the compiled readers. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['browser', 'browser-worker'].map((name) => join(ROOT, `dist/readers/${name}.js`)),
    outdir: 'out',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('/') + 1), text]));
}
