import { afterEach, expect, test, vi } from 'vitest';
import { remark, remarkAsTyped } from '../../src/cli/output.js';

const LONG = `to go on: rolefit tag ${'/a/long/folder'.repeat(6)}/ads.jsonl -o tagged.jsonl --resume`;
const isTTY = process.stderr.isTTY;

afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

test('a command that is to be typed again stands on one line in a terminal, too', () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  process.stderr.isTTY = true;
  remarkAsTyped(LONG);
  expect(written).toEqual([`${LONG}\n`]);
  remark(LONG);
  expect(written[1]!.split('\n').length).toBeGreaterThan(2);
});
