import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { POSTING, rolefit, withSmallPack, type Run } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import { steeringLines } from '../support/steering.js';

/** Wrong use ends with 2, says nothing on standard output, and one line on standard error. */
function refused(run: Run, message: RegExp): void {
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toMatch(message);
}

test('an unknown command is refused with the one that was meant', () => {
  refused(rolefit(['mach']), /unknown command 'mach'[\s\S]*Did you mean match\?/);
});

test('an unknown option is refused with the one that was meant', () => {
  refused(rolefit(['match', '--jsn']), /unknown option '--jsn'[\s\S]*Did you mean --json\?/);
});

test('too many arguments are refused', () => {
  refused(withSmallPack(['match', 'a.txt', 'b.txt']), /too many arguments/);
});

test('an unknown kind of document is refused with the known ones', () => {
  refused(withSmallPack(['match', '--as', 'letter']), /posting, resume/);
});

test.each([
  ['explain', ['explain', '--role', 'data-scientst']],
  ['roles show', ['roles', 'show', 'data-scientst']],
  ['match --vs', ['match', '--vs', 'data-scientst,software-engineer']],
])('%s: an unknown role is refused in one line with the one that was meant', (_, args) => {
  refused(withSmallPack(args, POSTING), /^rolefit: there is no role "data-scientst"; did you mean data-scientist\?\n$/);
});

test('an unknown role that is like none is refused with where to find them', () => {
  refused(
    withSmallPack(['roles', 'show', 'xyzzy']),
    /^rolefit: there is no role "xyzzy"; "rolefit roles" lists them\n$/,
  );
});

test.each(['data-scientist', 'data-scientist,', 'a,b,c'])('--vs %s is refused with how to write it', (list) => {
  refused(withSmallPack(['match', '--vs', list], POSTING), /^rolefit: --vs .*two role ids.*\n$/);
});

test('an unknown kind of skill is refused with the one that was meant', () => {
  refused(withSmallPack(['skills', '--kind', 'framwork']), /^rolefit: --kind framwork: did you mean framework\?\n$/);
});

test('an unknown shell is refused with the known ones', () => {
  refused(rolefit(['completion', 'tcsh']), /^rolefit: completion tcsh: one of bash, zsh, fish\n$/);
});

test('a missing file is refused in one line', () => {
  refused(withSmallPack(['match', '/no/such/ad.txt']), /^rolefit: \/no\/such\/ad\.txt: there is no such file; .+\n$/);
});

test('a folder is refused in one line', () => {
  refused(withSmallPack(['match', temporaryFolder()]), /^rolefit: .*: this is a folder; .+\n$/);
});

test.each([
  ['this PDF is damaged', Buffer.from('%PDF-1.7')],
  ['this file is cut off', Buffer.from('PK\u0003\u0004', 'latin1')],
  ['this is an RTF file', Buffer.from('{\\rtf1 Python}')],
  ['this is a binary file', Buffer.from([1, 2, 0, 3])],
])('"%s": standard input is refused in one line', (what, input) => {
  refused(withSmallPack(['match'], input), new RegExp(`^rolefit: standard input: ${what}.*\\n$`));
});

test('too large an input is refused in one line', () => {
  refused(withSmallPack(['extract'], Buffer.alloc(10_100_000, 0x61)), /^rolefit: standard input: .*10 MB.*\n$/);
});

test.each([
  ['missing', '/no/such.pack', 'cannot be read'],
  ['no pack', join(import.meta.dirname, 'wrong-use.test.ts'), 'no whole pack'],
])('a pack that is %s is refused in one line', (_, path, message) => {
  refused(rolefit(['match', '--pack', path], { input: POSTING }), new RegExp(`^rolefit: .*${message}.*\\n$`));
});

test('a name of a file cannot steer the terminal through a message', () => {
  const { err } = withSmallPack(['match', '\u001b[31m\u202e\nx.txt']);
  expect(err).toMatch(/^rolefit: .*\n$/);
  expect(steeringLines(err)).toEqual([]);
});

test('a fault of a taxonomy is refused in one line with file and line', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'taxonomy'));
  writeFileSync(join(root, 'taxonomy/sections.yaml'), '- kind: nothing\n');
  refused(rolefit(['taxonomy', 'compile', '--root', root]), /^rolefit: taxonomy\/sections\.yaml:1: .+\n$/);
});
