import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { answerOf } from './answer.js';
import { MEMORY_LIMIT } from './isolate.js';
import { NODE } from './node-platform.js';
import type { ReadAnswer, ReadRequest, ReadText } from './read-text.js';

/**
 * The process that reads one file after the other. A watch on a thread of its own ends it when it holds too much memory, or when its work
 * lasts on though nobody waits for it any more.
 */
const WATCH = `
const { workerData } = require('node:worker_threads');
const began = new Int32Array(workerData.began);
setInterval(() => {
  const since = began[0] === 0 ? 0 : Math.floor(performance.timeOrigin + performance.now()) % 1e9 - began[0];
  if (process.memoryUsage.rss() > workerData.limit * 1e6 || since > 8000) process.kill(process.pid, 'SIGKILL');
}, 10);
`;
const began = new Int32Array(new SharedArrayBuffer(4));
new Worker(WATCH, {
  eval: true,
  workerData: { began: began.buffer, limit: MEMORY_LIMIT },
  execArgv: [],
  resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
}).unref();

// Much of pdf.js runs a few times for each file: compiling it early costs more than it gains in the first thousand files.
setFlagsFromString('--interrupt-budget=1000000');

process.on('disconnect', () => process.exit());
// What a closed document leaves unfinished is no fault of the next one.
process.on('unhandledRejection', () => {});
process.on('message', async (request: ReadRequest) => {
  const read = await readerFor(request.format);
  process.send!({ memory: 0, isStarted: true } satisfies ReadAnswer);
  began[0] = (Math.floor(performance.timeOrigin + performance.now()) % 1e9) + 1;
  const answer = await answerTo(request, read);
  began[0] = 0;
  process.send!(answer);
});

type Reader = (bytes: Uint8Array, name: string) => ReadText | Promise<ReadText>;

/** The reader of a format, loaded when it is first needed. */
async function readerFor(format: ReadRequest['format']): Promise<Reader> {
  if (format === 'docx') return (await import('./docx/read.js')).readDocx;
  const [{ readPdf }, { loadEngine }] = await Promise.all([import('./pdf/read.js'), import('./pdf/engine.js')]);
  await loadEngine(NODE.inflate);
  return (bytes, name) => readPdf(bytes, name, NODE);
}

async function answerTo(request: ReadRequest, read: Reader): Promise<ReadAnswer> {
  // What comes through the channel is a view into a larger buffer, which the readers must not see.
  const answer = await answerOf(() => read(new Uint8Array(request.bytes), request.name), request.name);
  return { ...answer, memory: process.memoryUsage.rss() / 1e6 };
}
