import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readIsolated } from '../../src/readers/isolate.js';
import { ROOT } from '../support/project.js';

const bytes = readFileSync(join(ROOT, 'test/readers/files/latex/accents.pdf'));

test('a process that ended at rest is replaced, and the next file is read', async () => {
  const first = await readIsolated({ format: 'pdf', bytes, name: 'FILE' });
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  for (const [, pid] of children.matchAll(/^\s*(\d+) .*readers[\\/]child\.js/gm)) process.kill(Number(pid), 'SIGKILL');
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
