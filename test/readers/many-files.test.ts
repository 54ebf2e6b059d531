import { expect, test } from 'vitest';
import { inOrder } from '../../src/readers/files.js';

test('many files are read at once, but not all, and handed on in order', async () => {
  const paths = Array.from({ length: 200 }, (_, index) => String(index));
  let running = 0;
  let most = 0;
  const got: string[] = [];
  const read = async (path: string): Promise<string> => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, Number(path) % 3));
    running--;
    return path;
  };
  for await (const [path, result] of inOrder(paths, read)) got.push(path, result);
  expect(got).toEqual(paths.flatMap((path) => [path, path]));
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(32);
});
