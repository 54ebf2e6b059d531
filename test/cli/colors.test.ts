import { expect, test } from 'vitest';
import { withSmallPack } from '../support/command.js';

const TEXT = 'Requirements\n- Python and SQL';

test('FORCE_COLOR brings colours, NO_COLOR and --no-color take them away', () => {
  const colored = (out: string): boolean => out.includes('\u001b[');
  expect(colored(withSmallPack(['extract'], TEXT, { FORCE_COLOR: '1' }).out)).toBe(true);
  expect(colored(withSmallPack(['extract'], TEXT, { FORCE_COLOR: '1', NO_COLOR: '1' }).out)).toBe(false);
  expect(colored(withSmallPack(['--no-color', 'extract'], TEXT, { FORCE_COLOR: '1' }).out)).toBe(false);
  expect(colored(withSmallPack(['extract'], TEXT).out)).toBe(false);
});
