import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSite } from '../../src/web/server/site.js';
import { startServer, type Running } from '../../src/web/server/server.js';
import { sendRaw } from '../support/raw-http.js';
import { lastingFolder, temporaryFolder } from '../support/folders.js';

const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"><p>page`;
const SCRIPT = 'export const one = 1;\n'.repeat(100);

/** A built page, with files beside it that are none of it. */
function site(): string {
  const folder = lastingFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'builtin.pack'), Buffer.from([0, 1, 2, 255]));
  writeFileSync(join(folder, 'assets/index-AbCd_12-.js'), SCRIPT);
  writeFileSync(join(folder, 'LICENSES.txt'), 'licences');
  writeFileSync(join(folder, 'LICENSES.txt.gz'), gzipSync('packed by the build'));
  writeFileSync(join(folder, '.secret'), 'secret');
  writeFileSync(join(folder, 'odd name.txt'), 'secret');
  symlinkSync('/etc/passwd', join(folder, 'passwd.txt'));
  return folder;
}

const FOLDER = site();
let running: Running;
beforeAll(async () => {
  running = await startServer(FOLDER, [0]);
});
afterAll(() => running.close());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET', host = '127.0.0.1') =>
  sendRaw(
    running.port,
    `${method} ${path} HTTP/1.1\r\nHost: ${host.includes(':') ? `[${host}]` : host}:${running.port}\r\nConnection: close\r\n${Object.entries(
      headers,
    )
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`,
    0,
    host,
  );
const headerOf = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)\r$`, 'im').exec(text.split('\r\n\r\n', 1)[0]!)?.[1];
const bodyOf = (text: string): string => text.slice(text.indexOf('\r\n\r\n') + 4);

test('the files of the page are a table made at the start, without links, hidden files and odd names', () => {
  expect([...readSite(FOLDER).keys()].sort()).toEqual([
    '/',
    '/LICENSES.txt',
    '/assets/index-AbCd_12-.js',
    '/builtin.pack',
    '/index.html',
  ]);
});

test.each(['127.0.0.1', '::1'])('the page is served on %s', async (host) => {
  const { status, text } = await ask('/', {}, 'GET', host);
  expect({ status, body: bodyOf(text) }).toEqual({ status: 200, body: PAGE });
  expect(headerOf(text, 'content-type')).toBe('text/html; charset=utf-8');
});

test.each([
  ['/', 200],
  ['/nothing', 404],
  ['/assets/index-AbCd_12-.js', 200],
])('every answer has the headers of the policy: %s', async (path, wanted) => {
  const { status, text } = await ask(path);
  expect(status).toBe(wanted);
  expect(headerOf(text, 'content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
  );
  expect(headerOf(text, 'x-content-type-options')).toBe('nosniff');
  expect(headerOf(text, 'referrer-policy')).toBe('no-referrer');
  expect(headerOf(text, 'cross-origin-opener-policy')).toBe('same-origin');
  expect(headerOf(text, 'cross-origin-resource-policy')).toBe('same-origin');
  expect(headerOf(text, 'permissions-policy')).toContain('camera=()');
  expect(headerOf(text, 'access-control-allow-origin')).toBeUndefined();
});

describe('a file', () => {
  const path = '/assets/index-AbCd_12-.js';

  test.each([
    ['br, gzip', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip;q=1.0, br;q=0', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['deflate', undefined, (bytes: Buffer) => bytes],
  ] as const)('is packed as the client takes it: %s', async (accepted, encoding, unpack) => {
    const { text } = await ask(path, { 'Accept-Encoding': accepted });
    expect(headerOf(text, 'content-encoding')).toBe(encoding);
    const bytes = Buffer.from(bodyOf(text), 'latin1');
    expect(bytes.length).toBe(Number(headerOf(text, 'content-length')));
    expect(unpack(bytes).toString()).toBe(SCRIPT);
  });

  test('is sent as the build has packed it', async () => {
    const { text } = await ask('/LICENSES.txt', { 'Accept-Encoding': 'gzip' });
    expect(headerOf(text, 'content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(bodyOf(text), 'latin1')).toString()).toBe('packed by the build');
    expect((await ask('/LICENSES.txt.gz')).status).toBe(404);
  });

  test('is kept for good where its name has a hash, and asked for again with its tag where not', async () => {
    expect(headerOf((await ask(path)).text, 'cache-control')).toBe('public, max-age=31536000, immutable');
    const { text } = await ask('/builtin.pack');
    expect(headerOf(text, 'cache-control')).toBe('no-cache');
    const again = await ask('/builtin.pack', { 'If-None-Match': `"x", W/${headerOf(text, 'etag')!}` });
    expect({ status: again.status, body: bodyOf(again.text) }).toEqual({ status: 304, body: '' });
  });

  test('has a head alone, too', async () => {
    const { status, text } = await ask(path, {}, 'HEAD');
    expect({ status, body: bodyOf(text) }).toEqual({ status: 200, body: '' });
    expect(Number(headerOf(text, 'content-length'))).toBe(SCRIPT.length);
  });
});

describe('a port', () => {
  test('in use is left for the next, or told', async () => {
    const { port } = running;
    const second = await startServer(FOLDER, [port, 0]);
    expect(second.port).not.toBe(port);
    await second.close();
    await expect(startServer(FOLDER, [port])).rejects.toMatchObject({
      code: 'output.failed',
      message: `port ${port}: in use; give another with --port`,
    });
  });

  test('in use by IPv6 alone is in use', async () => {
    const other = createServer().listen({ port: 0, host: '::1' });
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startServer(FOLDER, [port])).rejects.toMatchObject({ code: 'output.failed' });
    other.close();
  });
});

test('a folder without a page is refused', async () => {
  for (const folder of [temporaryFolder(), '/no/such/folder'])
    await expect(startServer(folder, [0])).rejects.toMatchObject({
      code: 'input.missing',
      message: expect.stringMatching(/there is no page here; make it with "npm run build"$/),
    });
});
