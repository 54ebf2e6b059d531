import { afterEach, expect, test, vi } from 'vitest';
import { readInput } from '../../src/cli/input.js';
import { readDocument } from '../../src/readers/read.js';

vi.mock('../../src/readers/read.js', () => ({
  readDocument: vi.fn(async () => ({ document: { text: '' }, notes: [] })),
}));

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(process.stdin, 'isTTY');
});

function remarks(isTerminal: boolean): string[] {
  const lines: string[] = [];
  Object.defineProperty(process.stdin, 'isTTY', { value: isTerminal, configurable: true });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  return lines;
}

test('a command that waits for a paste in a terminal says so, and how to end it', async () => {
  const lines = remarks(true);
  await readInput('-', { color: false });
  expect(lines).toEqual([expect.stringMatching(/^Paste the text, then press Ctrl-[DZ].*\n$/)]);
});

test('a command that reads a pipe says nothing', async () => {
  const lines = remarks(false);
  await readInput('-', { color: false });
  expect(lines).toEqual([]);
});

test('a command that reads a file says nothing', async () => {
  const lines = remarks(true);
  await readInput('ad.txt', { color: false, title: 'Engineer' });
  expect(lines).toEqual([]);
  expect(readDocument).toHaveBeenLastCalledWith('ad.txt', 'Engineer');
});
