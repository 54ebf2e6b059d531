import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { environment, POSTING, PROGRAM, smallPackFile, withSmallPack } from '../support/command.js';
import { ROOT } from '../support/project.js';
import { steeringLines } from '../support/steering.js';

function shell(script: string, input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${script}`], {
    input,
    env: { ...environment(), NODE: process.execPath, ROLEFIT: PROGRAM, PACK: smallPackFile() },
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

test.each(['roles --json', 'skills --json', 'explain --all', 'match --json'])(
  'rolefit %s ends quietly when its reader closes the pipe',
  (command) => {
    const { code, out, err } = shell(`"$NODE" "$ROLEFIT" ${command} --pack "$PACK" | head -1`, POSTING.repeat(200));
    expect([out.split('\n').length, err]).toEqual([2, '']);
    expect([0, 1, null]).toContain(code);
  },
);

test('a reader that never reads is no fault either', () => {
  expect(shell('"$NODE" "$ROLEFIT" explain --all --json --pack "$PACK" | true', POSTING.repeat(200)).err).toBe('');
});

const ESCAPE = '\u001b[';

test.each([
  ['through a pipe', {}, [], false],
  ['where FORCE_COLOR asks for them', { FORCE_COLOR: '1' }, [], true],
  ['where FORCE_COLOR is 0', { FORCE_COLOR: '0' }, [], false],
  ['where NO_COLOR denies them', { NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
  ['where NO_COLOR is empty', { NO_COLOR: '', FORCE_COLOR: '1' }, [], true],
  ['with --no-color', { FORCE_COLOR: '1' }, ['--no-color'], false],
] as const)('colours %s', (_, env, flags, colours) => {
  expect(withSmallPack([...flags, 'match'], POSTING, env).out.includes(ESCAPE)).toBe(colours);
});

test('with colours the same words are printed', () => {
  // oxlint-disable-next-line no-control-regex
  const bare = withSmallPack(['match'], POSTING, { FORCE_COLOR: '1' }).out.replace(/\u001b\[\d+m/g, '');
  expect(bare).toBe(withSmallPack(['match'], POSTING).out);
});

test('JSON is never coloured', () => {
  expect(withSmallPack(['match', '--json'], POSTING, { FORCE_COLOR: '1' }).out).not.toContain(ESCAPE);
});

test('JSON brings no control, direction or invisible characters of the text to the terminal', () => {
  const input = `${POSTING}- We use \u009b2JPython\u202e and Do\u200fcker\u0007\n`;
  const { out } = withSmallPack(['extract', '--json'], input);
  expect(steeringLines(out)).toEqual([]);
  const { skills } = JSON.parse(out) as { skills: { start: number; end: number; text: string }[] };
  for (const { start, end, text } of skills) expect(input.slice(start, end)).toBe(text);
});

test('the bash completion script is sound', () => {
  const { stdout } = spawnSync(process.execPath, [PROGRAM, 'completion', 'bash'], { encoding: 'utf8' });
  expect(spawnSync('bash', ['-n'], { input: stdout, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  expect(stdout).toMatch(/complete .* rolefit\n$/);
});

test.each([
  ['commands', ['rolefit', 'ma'], 1, ['match']],
  ['options of a command', ['rolefit', 'match', '--ti'], 2, ['--title']],
  ['nested commands', ['rolefit', 'taxonomy', 'l'], 2, ['lint']],
  ['role ids', ['rolefit', 'roles', 'show', 'principal-machine'], 3, ['principal-machine-learning-engineer']],
  ['role ids behind --role', ['rolefit', 'explain', '--role', 'industrial-ai'], 3, ['industrial-ai-engineer']],
] as const)('bash completes %s', (_, words, at, expected) => {
  const list = words.map((word) => `'${word}'`).join(' ');
  const { out, err } = shell(
    `rolefit() { "$NODE" "$ROLEFIT" "$@"; }; source <("$NODE" "$ROLEFIT" completion bash); COMP_WORDS=(${list}); COMP_CWORD=${at}; _rolefit; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
  expect([out.trim().split('\n'), err]).toEqual([expected, '']);
});

test.each(['zsh', 'fish'])('the %s completion script names every command', (name) => {
  const { stdout, status } = spawnSync(process.execPath, [PROGRAM, 'completion', name], { encoding: 'utf8' });
  expect(status).toBe(0);
  for (const command of ['match', 'extract', 'explain', 'roles', 'skills', 'taxonomy', 'completion'])
    expect(stdout).toContain(command);
});
