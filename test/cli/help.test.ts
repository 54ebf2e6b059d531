import { expect, test } from 'vitest';
import { fileText } from '../support/project.js';
import { rolefit } from '../support/command.js';

const COMMANDS = ['match', 'fit', 'extract', 'explain', 'roles', 'skills', 'taxonomy', 'serve', 'completion'];

test.each([['--help'], ['-h'], ['help']])('rolefit %s lists the commands and gives examples', (argument) => {
  const { code, out, err } = rolefit([argument]);
  expect([code, err]).toEqual([0, '']);
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  expect(out).toContain('Examples:');
});

test('rolefit alone prints the help and is wrong use', () => {
  const { code, out, err } = rolefit([]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Usage: rolefit');
});

test.each(COMMANDS)('rolefit help %s says what the command takes', (command) => {
  const { code, out } = rolefit(['help', command]);
  expect(code).toBe(0);
  expect(out).toContain(`Usage: rolefit ${command}`);
  expect(rolefit([command, '--help']).out).toBe(out);
});

const LEAVES = [
  ['match'],
  ['extract'],
  ['explain'],
  ['text'],
  ['roles'],
  ['roles', 'show'],
  ['skills'],
  ['taxonomy', 'lint'],
  ['taxonomy', 'compile'],
  ['taxonomy', 'add-role'],
  ['serve'],
  ['completion'],
];

test.each(LEAVES.map((names) => [names.join(' '), names] as const))(
  'rolefit %s has examples and --json',
  (name, names) => {
    const { out } = rolefit([...names, '--help']);
    expect(out).toMatch(/Examples?:\n {2}(\S.*)?rolefit/);
    expect(out.includes('--json')).toBe(name !== 'completion' && name !== 'serve');
  },
);

test.each([['--version'], ['-V']])('rolefit %s prints the version of the package', (argument) => {
  const { version } = JSON.parse(fileText('package.json')) as { version: string };
  expect(rolefit([argument])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});
