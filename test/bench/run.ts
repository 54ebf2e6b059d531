import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { writeRecord } from '../eval/record.js';
import { contenders } from './contenders.js';
import type { Pack } from '../../src/pack/load.js';
import { loadCore, type Core } from './core.js';
import { measureGrowth } from './growth.js';
import { measureMemory, timeLoads, timeStarts } from './processes.js';
import {
  renderGrowth,
  renderGrowthHead,
  renderLoads,
  renderMemory,
  renderStarts,
  renderTagging,
  renderThroughput,
  renderWide,
  throughputOf,
} from './report.js';
import { timePage } from './page.js';
import { onePagePdfs, renderReaders, timeFolder, timePages } from './readers.js';
import { timeOf, timeRounds } from './rounds.js';
import { checkpointShare, machineScale, peaks, timeJobs, timeTagging } from './tagging.js';
import { timeWide } from './wide.js';
import { EXAMPLE_RESUME, examplePaths, readTexts, textOfLength } from './texts.js';

const USAGE = `npm run bench -- [options]
  --data DIR     folder of the development data (else ROLEFIT_DATA, else the example postings)
  --pack FILE    a compiled pack (else ROLEFIT_PACK, else the built-in one)
  --wide FILE    one more pack, of many roles, to match with
  --only wide    only match with many roles: the pack, O*NET where the data has it, 30,000 synthetic roles
  --texts N      how many texts (600)
  --only readers only the readers of PDF, beside unpdf and pdftotext
  --only page    only the answers of the page, in Chromium
  --only tagging only whole tagging beside the floor; with --whole also workers, memory and checkpoints (minutes)
  --rounds N     how many alternating rounds (9; at least 7)
  --record       write the figures to test/bench/record/<date>.json
`;

const MIN_ROUNDS = 7;
const AD_LENGTH = 3000;
/** Milliseconds that the single ad is timed for. */
const AD_BUDGET = 2000;

function print(text: string): void {
  process.stdout.write(text);
}

function options() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      pack: { type: 'string' },
      wide: { type: 'string' },
      only: { type: 'string' },
      texts: { type: 'string', default: '600' },
      rounds: { type: 'string', default: '9' },
      record: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return { ...values, rounds: Math.max(MIN_ROUNDS, Number(values.rounds)), texts: Math.max(1, Number(values.texts)) };
}

/** Times of the page's answers, printed. */
async function measurePage() {
  const page = await timePage();
  if (page.length === 0) print('no Chromium here: the page is not timed\n');
  for (const { length, limit, best, median } of page)
    print(
      `the page, ${length} characters pasted: median ${median.toFixed(0)} ms, best ${best.toFixed(0)} ms; asked ${limit} ms\n`,
    );
  return page;
}

/** Times of the readers, printed. */
async function measureReaders(data: string | undefined, rounds: number) {
  const pdfs = await onePagePdfs(data);
  const readers = { pages: timePages(pdfs, rounds), folder: timeFolder(pdfs, rounds) };
  print(renderReaders(readers.pages, readers.folder));
  return readers;
}

/** Sizes of the inputs of whole runs, in bytes. That of two workers is such that what each takes to warm up, a second or two, is the small part that it is of a million. */
const JOBS_SIZE = 100_000_000;
const CHECKPOINTS_SIZE = 40_000_000;
/** How often each thread of the floor goes over the texts. */
const FLOOR_ROUNDS = 60;
const PEAK_SIZES = [50_000_000, 1_000_000_000];

/** Figures of `rolefit tag`, printed. */
async function measureTagging(
  core: Core,
  pack: Pack,
  packPath: string,
  lines: readonly string[],
  rounds: number,
  isWhole: boolean,
) {
  const times = await timeTagging(core, pack, lines, rounds);
  const perAd = (milliseconds: number): string => `${((milliseconds * 1000) / lines.length).toFixed(1)} µs per ad`;
  print(renderTagging(times, perAd));
  if (!isWhole) return { times };
  const jobs = await timeJobs(lines, JOBS_SIZE, rounds);
  print(
    `two workers over one: ${jobs.ratio.toFixed(2)} times as fast (${jobs.one.toFixed(1)} and ${jobs.two.toFixed(1)} s)\n`,
  );
  const machine = await machineScale(lines, FLOOR_ROUNDS, rounds);
  print(`two threads of the floor over one, on this machine: ${machine.toFixed(2)} times as much done\n`);
  const checkpoints = await checkpointShare(packPath, lines, CHECKPOINTS_SIZE);
  print(`checkpoints: ${(checkpoints.share * 100).toFixed(2)} % of the time, ${checkpoints.each.toFixed(1)} ms each\n`);
  const memory = await peaks(lines, PEAK_SIZES);
  for (const { size, peak, seconds } of memory)
    print(`peak memory on ${(size / 1e6).toFixed(0)} MB: ${peak.toFixed(0)} MB, ${seconds.toFixed(0)} s\n`);
  return { times, jobs, machine, checkpoints, memory };
}

async function run(): Promise<void> {
  const given = options();
  if (given.help) return print(USAGE);
  const data = given.data ?? process.env['ROLEFIT_DATA'];
  if (given.only === 'page') {
    const page = await measurePage();
    if (given.record) print(`\nwritten: ${writeRecord(import.meta.url, 'page', { page })}\n`);
    return;
  }
  if (given.only === 'readers') {
    const readers = await measureReaders(data, given.rounds);
    if (given.record) print(`\nwritten: ${writeRecord(import.meta.url, 'readers', { readers })}\n`);
    return;
  }
  const core = await loadCore();
  const packFile = given.pack ?? process.env['ROLEFIT_PACK'];
  const packPath = packFile ?? core.builtinPath;
  const pack = core.loadPack(packFile);
  const texts = readTexts(data, given.texts);
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}`;
  print(
    `pack ${pack.id}: ${pack.data.roles.length} roles, ${pack.data.skills.length} skills; node ${process.version}, ${machine}\n`,
  );
  print(
    `${texts.lines.length} ${texts.source}, ${(texts.bytes / 1e6).toFixed(2)} MB of NDJSON; medians of ${given.rounds} rounds\n\n`,
  );

  const tagging = async () => measureTagging(core, pack, packPath, texts.lines, given.rounds, given.whole);
  const wide = () => {
    const more = given.wide === undefined ? null : core.loadPack(given.wide);
    const timings = timeWide(core, pack, more, data, texts.lines, given.rounds);
    print(renderWide(timings));
    return timings;
  };
  if (given.only === 'tagging' || given.only === 'wide') {
    const figures = given.only === 'wide' ? { wide: wide() } : await tagging();
    const about = {
      pack: pack.id,
      machine,
      texts: { source: texts.source, count: texts.lines.length, bytes: texts.bytes },
    };
    if (given.record) print(`\nwritten: ${writeRecord(import.meta.url, given.only, { ...about, ...figures })}\n`);
    return;
  }
  const throughput = throughputOf(timeRounds(contenders(core, pack), texts.lines, given.rounds), texts);
  print(renderThroughput(throughput));

  const text = textOfLength(texts, AD_LENGTH);
  const extract = timeOf(() => core.analyze({ text }, pack), AD_BUDGET) * 1000;
  const match = timeOf(() => core.match(core.analyze({ text }, pack), pack), AD_BUDGET) * 1000;
  print(
    `\none ad of ${text.length} characters, warm: extract ${extract.toFixed(0)} µs, match ${match.toFixed(0)} µs\n`,
  );

  const loads = timeLoads(core, packPath);
  print(renderLoads(loads));
  const starts = timeStarts(packFile, examplePaths()[0], EXAMPLE_RESUME.path, EXAMPLE_RESUME.role);
  print(renderStarts(starts));
  const memory = measureMemory(packPath, texts.lines);
  print(renderMemory('bare node', memory.bare));
  print(renderMemory('with the pack', memory.withPack));
  if (memory.afterLines !== null) print(renderMemory(`after ${texts.lines.length} matches`, memory.afterLines));

  const tagged = await tagging();
  const wideTimes = wide();
  const readers = await measureReaders(data, given.rounds);
  const page = await measurePage();
  print(renderGrowthHead());
  const growth = measureGrowth(core, pack, text, (entry) => print(renderGrowth(entry)));
  if (!given.record) return;
  const { roles, skills } = pack.data;
  const about = { pack: pack.id, roles: roles.length, skills: skills.length, machine };
  const measured = {
    texts: { source: texts.source, count: texts.lines.length, bytes: texts.bytes },
    rounds: given.rounds,
  };
  const ad = { length: text.length, extractMicroseconds: extract, matchMicroseconds: match };
  const figures = {
    ...about,
    ...measured,
    throughput,
    ad,
    loads,
    starts,
    memory,
    tagging: tagged,
    wide: wideTimes,
    readers,
    page,
    growth,
  };
  print(`\nwritten: ${writeRecord(import.meta.url, '', figures)}\n`);
}

try {
  await run();
} catch (error) {
  const missing = (error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND';
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`bench: ${missing ? 'the core is not built; run "npm run build"' : message}\n`);
  process.exitCode = 2;
}
