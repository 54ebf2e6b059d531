import { lineCutter } from '../cutter.js';
import { Fault } from '../faults.js';
import { Entry, ENTRY_SIZE, PIECE_BYTES, piecesOf } from '../pieces.js';
import { openStream } from '../stream.js';
import { addRecord, emptyCorpus, type Corpus } from './corpus.js';
import { readTagged } from './tagged-record.js';

/**
 * Counts the records of an output of `rolefit tag`, as lines of JSON, also gzipped; of standard input for `-`.
 * @throws RolefitError `input.…`
 */
export async function readCorpus(path: string): Promise<Corpus> {
  const corpus = emptyCorpus();
  const { chunks } = await openStream(path === '-' ? null : path);
  for await (const { bytes, entries } of piecesOf(chunks, lineCutter(), { offset: 0, line: 1 }, PIECE_BYTES)) {
    for (let at = 0; at < entries.length; at += ENTRY_SIZE) {
      const line = Buffer.from(bytes.buffer, entries[at + Entry.Start]!, entries[at + Entry.End]! - entries[at + Entry.Start]!);
      addRecord(corpus, entries[at + Entry.Fault] === Fault.None ? readTagged(line.toString('utf8')) : null);
    }
  }
  return corpus;
}
