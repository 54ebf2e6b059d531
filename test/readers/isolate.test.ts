import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readIsolated } from '../../src/readers/isolate.js';
import { ROOT } from '../support/project.js';
import { started } from './processes.js';

vi.mock('node:child_process', async (original) =>
  (await import('./processes.js')).watchForks(await original<typeof import('node:child_process')>()),
);

const bytes = readFileSync(join(ROOT, 'test/readers/files/latex/accents.pdf'));

test('a process that ended at rest is replaced, and the next file is read', async () => {
  const first = await readIsolated({ format: 'pdf', bytes, name: 'FILE' });
  expect(started.length).toBeGreaterThan(0);
  await Promise.all(
    started.map((child) => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      return ended;
    }),
  );
  expect(await readIsolated({ format: 'pdf', bytes, name: 'FILE' })).toEqual(first);
});

test('a process that is ended at rest just before the next file is replaced too', async () => {
  const first = await readIsolated({ format: 'pdf', bytes, name: 'FILE' });
  for (const child of started) child.kill('SIGKILL');
  expect(await readIsolated({ format: 'pdf', bytes, name: 'FILE' })).toEqual(first);
});

test('many files at once are all answered', async () => {
  const read = await Promise.all(
    Array.from({ length: 12 }, () => readIsolated({ format: 'pdf', bytes, name: 'FILE' })),
  );
  expect(new Set(read.map((one) => one.text)).size).toBe(1);
});

test('what cannot be read is refused, and the next file is read', async () => {
  await expect(readIsolated({ format: 'docx', bytes, name: 'FILE' })).rejects.toMatchObject({ code: 'input.damaged' });
  expect((await readIsolated({ format: 'pdf', bytes, name: 'FILE' })).text).toContain('Office');
});
