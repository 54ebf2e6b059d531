import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PUBLISHED } from '../../src/schemas/published.js';
import { POSTING, PROGRAM, rolefit, smallPackFile, withSmallPack } from '../support/command.js';
import { temporaryFolder } from '../support/folders.js';
import { poisoned } from '../support/poison.js';
import { steeringLines } from '../support/steering.js';
import { adLines } from '../support/tagging.js';

const ADS = `${adLines(400).join('\n')}\n`;
const SUMMARY = /^\d[\d,]* records.*: (\d[\d,]*) tagged, (\d[\d,]*) none, (\d[\d,]*) errors; .+ a second\n$/;

/** A folder with an input file. */
function withInput(bytes: string | Uint8Array, name = 'ads.jsonl'): { folder: string; input: string; output: string } {
  const folder = temporaryFolder();
  const input = join(folder, name);
  writeFileSync(input, bytes);
  return { folder, input, output: join(folder, 'tagged.jsonl') };
}

test('what comes through standard input, packed or not, is what a file gives; the summary adds up', () => {
  const { bytes, faults } = poisoned(adLines(400), 10);
  const { input, output } = withInput(bytes);
  const run = withSmallPack(['tag', input, '-o', output]);
  expect(run).toMatchObject({ code: 0, out: '' });
  const [, tagged, none, errors] = SUMMARY.exec(run.err)!.map(Number);
  expect(errors).toBe(faults.length);
  expect(tagged! + none! + errors!).toBe(400 + faults.length);
  const text = readFileSync(output, 'utf8');
  expect(text.split('\n').length - 1).toBe(400 + faults.length);
  expect(steeringLines(text)).toEqual([]);
  expect(withSmallPack(['tag', '--quiet'], bytes)).toEqual({ code: 0, out: text, err: '' });
  expect(withSmallPack(['tag', '-', '--quiet'], gzipSync(bytes))).toEqual({ code: 0, out: text, err: '' });
});

test('the output does not depend on jobs, locale or time zone', () => {
  const { input } = withInput(ADS);
  const args = ['tag', input, '--quiet', '--explain', '--candidates'];
  const one = withSmallPack([...args, '--jobs', '1'], '', { TZ: 'UTC', LC_ALL: 'C' }).out;
  expect(one.split('\n')).toHaveLength(401);
  expect(withSmallPack([...args, '--jobs', '3'], '', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }).out).toBe(
    one,
  );
});

test('the schema holds for every record', () => {
  const { bytes } = poisoned(adLines(40), 3);
  for (const args of [[], ['--explain', '--candidates']])
    for (const line of withSmallPack(['tag', '--quiet', ...args], bytes)
      .out.split('\n')
      .slice(0, -1)) {
      const { success, error } = PUBLISHED.tag.safeParse(JSON.parse(line));
      expect(success ? [] : error!.issues).toEqual([]);
    }
});

test('a folder of documents gives a record for each, by its path, also for one that cannot be read', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in/b'), { recursive: true });
  writeFileSync(join(folder, 'in/a.txt'), POSTING);
  writeFileSync(join(folder, 'in/b/c.rtf'), '{\\rtf1 no}');
  writeFileSync(join(folder, 'in/b/d.html'), `<p>${POSTING.replaceAll('\n', '</p><p>')}</p>`);
  const { out, err } = withSmallPack(['tag', join(folder, 'in')]);
  const records = out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { id: string; role?: string; error?: { code: string } });
  expect(records.map(({ id, role, error }) => [id, role ?? error!.code])).toEqual([
    ['a.txt', 'data-scientist'],
    ['b/c.rtf', 'input.binary'],
    ['b/d.html', 'data-scientist'],
  ]);
  expect(err).toMatch(/^3 records: 2 tagged, 0 none, 1 errors/);
});

test('a name that ends in .csv, or --format csv, makes a table; it holds no formula', () => {
  const { folder, input } = withInput(`${JSON.stringify({ id: '=1+1', text: POSTING })}\n{"id":"-2+3"}\n`);
  const output = join(folder, 'tagged.csv');
  expect(withSmallPack(['tag', input, '-o', output, '--fields', 'role,skills']).code).toBe(0);
  const table = readFileSync(output, 'utf8');
  expect(table.split('\n').map((line) => line.split(',')[0])).toEqual(['id', `"'=1+1"`, `"'-2+3"`, '']);
  expect(table.split('\n')[0]).toBe(
    'id,role,skills_required,skills_preferred,skills_unstated,error,error_line,error_offset',
  );
  expect(withSmallPack(['tag', input, '--format', 'csv', '--fields', 'skills,role', '--quiet']).out).toBe(table);
});

test('--roles, --skills, --fields, --top and --min-confidence do what they say', () => {
  const input = JSON.stringify({ id: '1', text: POSTING });
  const record = (...args: string[]) =>
    JSON.parse(withSmallPack(['tag', '--quiet', ...args], input).out) as Record<string, unknown>;
  expect(Object.keys(record('--fields', 'level,role'))).toEqual(['format', 'pack', 'id', 'role', 'level']);
  expect(record('--roles', 'software-engineer')).toMatchObject({ role: 'none' });
  expect(record('--roles', 'Data Scientist,software-engineer')).toMatchObject({ role: 'data-scientist' });
  expect(record('--top', '2')['roles']).toHaveLength(2);
  expect(record('--min-confidence', '1')).toMatchObject({ role: 'none' });
  const skills = record('--skills', 'docker,language')['skills'] as { id: string; kind: string }[];
  expect(new Set(skills.map(({ id, kind }) => (kind === 'language' ? kind : id)))).toEqual(
    new Set(['docker', 'language']),
  );
});

test('where no record has a role the exit code is 1, also where there is none at all', () => {
  expect(withSmallPack(['tag'], '')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^0 records: 0 tagged/),
  });
  expect(withSmallPack(['tag', '--quiet'], '{"id":"1","text":""}').code).toBe(1);
});

test.each<[string, string[], string | Uint8Array, RegExp]>([
  ['a missing file', ['/no/such.jsonl'], '', /there is no such file/],
  ['--resume to standard output', ['--resume'], '', /--resume: say with -o FILE/],
  ['a number of jobs that is none', ['--jobs', 'two'], '', /--jobs two: takes a whole number from 1 to 64/],
  ['a share above 1', ['--min-confidence', '70'], '', /--min-confidence 70: takes a number from 0 to 1/],
  ['an unknown role', ['--roles', 'data-scientst'], '', /did you mean data-scientist\?/],
  ['an unknown skill', ['--skills', 'pythn'], '', /there is no skill or kind "pythn"; did you mean python\?/],
  ['an unknown field', ['--fields', 'roel'], '', /--fields roel: did you mean role\?/],
  ['a ledger in a table', ['--explain', '--format', 'csv'], '', /--explain: a table has no place for that/],
  ['UTF-16', [], Buffer.from('\ufeff{"text":"x"}\n', 'utf16le'), /this is UTF-16; convert it: iconv/],
  ['a JSON list', [], '[\n{"text":"x"},\n{"text":"y"}\n]', /this is one JSON list; .*jq -c/],
  ['JSON over lines', [], '{\n"text":"x"\n}\n', /JSON over several lines; .*jq -c/],
  ['a zstd file', [], Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0]), /it is packed; unpack it: zstdcat/],
  ['a picture', [], Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), /this is a picture/],
  ['a cut gzip file', [], gzipSync(ADS).subarray(0, 2000), /its gzip data is damaged or cut off/],
  ['text that is no table', [], 'Just some words\nand more\n', /no column is known to hold the text/],
])('%s is refused in one line', (_, args, input, message) => {
  const run = withSmallPack(['tag', ...args], input);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toMatch(message);
  expect(run.err.split('\n')).toHaveLength(2);
});

test('Ctrl-C writes a checkpoint, says how to go on, and ends with 130; going on gives the same bytes', async () => {
  const { input, output, folder } = withInput(adLines(8000).join('\n'));
  const { spawn } = await import('node:child_process');
  const args = [
    PROGRAM,
    'tag',
    input,
    '-o',
    output,
    '--pack',
    smallPackFile(),
    '--checkpoint-every',
    '0',
    '--jobs',
    '1',
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  while (!existsSync(`${output}.part`) || readFileSync(`${output}.part`).length === 0)
    await new Promise((done) => setTimeout(done, 20));
  child.kill('SIGINT');
  const code = await new Promise((done) => child.on('exit', done));
  expect(code).toBe(130);
  expect(err).toMatch(/^to go on: rolefit tag .*ads\.jsonl -o .*tagged\.jsonl .*--resume\n$/);
  expect(existsSync(output)).toBe(false);
  const command = /rolefit (.*)\n/.exec(err)![1]!;
  const resumed = spawnSync('sh', ['-c', `node ${PROGRAM} ${command}`], { encoding: 'utf8' });
  expect(resumed.status).toBe(0);
  expect(resumed.stderr).toMatch(/^8,000 records \([\d,]+ of them before\)/);
  const whole = join(folder, 'whole.jsonl');
  rolefit(['tag', input, '-o', whole, '--pack', smallPackFile()]);
  expect(readFileSync(output, 'utf8') === readFileSync(whole, 'utf8')).toBe(true);
});

test('a reader that has enough ends the run quietly', () => {
  const { input } = withInput(ADS);
  const run = spawnSync('sh', ['-c', `node ${PROGRAM} tag ${input} --pack ${smallPackFile()} --quiet | head -1`], {
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.stdout.split('\n')).toHaveLength(2);
});

test('a pipe that has the name of a file is read as one', () => {
  const { input } = withInput(ADS);
  const command = `node ${PROGRAM} tag <(cat ${input}) --pack ${smallPackFile()} --quiet`;
  const run = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect({ status: run.status, err: run.stderr }).toEqual({ status: 0, err: '' });
  expect(run.stdout).toBe(withSmallPack(['tag', input, '--quiet']).out);
});
