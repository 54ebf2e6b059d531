import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolefit } from './support/command.js';
import { ROOT, fileText } from './support/project.js';

/** A fenced block whose text is what a command prints: `<!-- output: ARGUMENTS -->` stands before it. */
const OUTPUT = /<!-- output: (.+?) -->\n```\n([\s\S]*?)```/g;

test('every output that the README shows is what the command prints', () => {
  const readme = fileText('README.md');
  const blocks = [...readme.matchAll(OUTPUT)];
  expect(blocks.length).toBeGreaterThan(0);
  let fresh = readme;
  for (const [block, args, shown] of blocks) {
    const { out } = rolefit(args!.split(' '));
    if (process.env['UPDATE_GOLDEN'] === '1')
      fresh = fresh.replace(block!, () => `<!-- output: ${args} -->\n\`\`\`\n${out}\`\`\``);
    else expect(shown).toBe(out);
  }
  if (fresh !== readme) writeFileSync(join(ROOT, 'README.md'), fresh);
});

test('every command that the README names exists', () => {
  const help = rolefit(['--help']).out;
  for (const [, command] of fileText('README.md').matchAll(/`rolefit ([a-z]+)/g))
    expect(help).toContain(`  ${command}`);
});

test('the figures of the README are those of the newest record', () => {
  const [, path] = /\[record\]\((test\/eval\/record\/[\w.-]+\.json)\)/.exec(fileText('README.md'))!;
  const record = fileText(path!);
  for (const [, figure] of fileText('README.md').matchAll(/\| rolefit \|(.*)\|/g)) {
    for (const cell of figure!.split('|')) {
      const value = Number(cell.trim());
      const found = [...record.matchAll(/\d\.\d+/g)].some(([number]) => Math.abs(Number(number) - value) < 0.0005);
      expect(found, `${cell} is in ${path}`).toBe(true);
    }
  }
});

test('every command line that the READMEs show is one that rolefit takes', () => {
  const helpOf = new Map<string, string>();
  const code = ['README.md', 'taxonomy/README.md'].flatMap((path) => {
    const text = fileText(path);
    const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block!);
    return [...blocks, ...[...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!)];
  });
  const lines = code.flatMap((text) => [...text.matchAll(/\brolefit ((?:taxonomy |roles )?[a-z-]+)([^\n&;#]*)/g)]);
  expect(lines.length).toBeGreaterThan(15);
  for (const [line, command, rest] of lines) {
    const help = helpOf.get(command!) ?? rolefit([...command!.split(' '), '--help']).out;
    helpOf.set(command!, help);
    expect(help, line).toContain(`Usage: rolefit ${command}`);
    for (const [option] of rest!.matchAll(/(?<=\s)--?[a-z][a-z-]*/g)) expect(help, line).toContain(option);
  }
});
