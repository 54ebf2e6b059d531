import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { environment, PROGRAM, rolefit } from '../support/command.js';

test('serve prints its address, and Ctrl-C ends it at once', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0'], { env: environment() });
  let told = '';
  child.stderr.on('data', (part: Buffer) => (told += part.toString()));
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  const address = first.toString().trim();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const page = await fetch(address);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  await page.text();
  // A connection that is kept open holds nothing up.
  const began = performance.now();
  child.kill('SIGINT');
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGINT');
  expect(performance.now() - began).toBeLessThan(2000);
  expect(told).toBe('Only this machine can open it, and nothing that is pasted leaves it. Ctrl-C ends it.\n');
});

test('a port in use, and what is no port, is told in one line', async () => {
  const other = createServer().listen({ port: 0, host: '127.0.0.1' });
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(rolefit(['serve', '--port', String(port)])).toEqual({
    code: 2,
    out: '',
    err: `rolefit: port ${port}: in use; give another with --port\n`,
  });
  other.close();
  for (const given of ['65536', '-1', 'x', '80.5'])
    expect(rolefit(['serve', '--port', given])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^rolefit: --port .*: takes a whole number from 0 to 65535\n$/),
    });
});
