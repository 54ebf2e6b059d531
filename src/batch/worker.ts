import type { MessagePort } from 'node:worker_threads';
import { analyze } from '../extract/analyze.js';
import { decodePack, type Pack } from '../pack/load.js';
import { match } from '../score/match.js';
import { NONE } from '../score/ranking.js';
import type { Analysis, DocumentKind, Match } from '../types.js';
import { answerOf } from './answer.js';
import type { Batch } from './batch.js';
import { csvWriter } from './csv-record.js';
import { Fault, FAULTS } from './faults.js';
import { codesJson } from './codes-json.js';
import { ledgerJson } from './ledger-json.js';
import type { Layout } from './layout.js';
import { ENTRY_SIZE } from './pieces.js';
import { errorOf, recordReader, type ReadRecord } from './read-record.js';
import { emptySink, takeBytes } from './sink.js';
import { recordWriter, type RecordField } from './tag-record.js';

/** Everything that decides what a record becomes; it can be sent to a thread. */
export interface TagOptions {
  readonly format: 'ndjson' | 'csv';
  readonly top: number;
  readonly minConfidence: number;
  /** Ids; null for all. */
  readonly roles: readonly string[] | null;
  readonly skills: readonly string[] | null;
  readonly fields: readonly RecordField[];
  readonly explain: boolean;
  readonly candidates: boolean;
  readonly crosswalk: boolean;
  readonly as: DocumentKind | null;
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly pack: Uint8Array;
  readonly options: TagOptions;
  readonly layout: Layout;
}

/** What a worker made of a batch. */
export interface Done {
  readonly output: Uint8Array<ArrayBuffer>;
  readonly tagged: number;
  readonly none: number;
  readonly errors: number;
}

/** Phrases that may be skills the taxonomy lacks, as JSON: what a front puts in, for the core knows nothing of it. */
export type Propose = (analysis: Analysis, pack: Pack) => Promise<string>;

/** Tags batch after batch, in the order in which they come. */
export function serveBatches(port: MessagePort, start: WorkerStart, propose: Propose): void {
  const tag = batchTagger(decodePack(start.pack.slice()), start.options, start.layout, propose);
  let last: Promise<void> = Promise.resolve();
  port.on('message', (batch: Batch) => {
    last = last.then(async () => {
      const done = await tag(batch);
      port.postMessage(done, [done.output.buffer]);
    });
  });
}

/** Tags batches with a pack: one record out for each record in, whatever it is. */
export function batchTagger(
  pack: Pack,
  options: TagOptions,
  layout: Layout,
  propose: Propose,
): (batch: Batch) => Promise<Done> {
  const read = recordReader(layout);
  const skills = options.skills === null ? null : new Uint8Array(pack.data.skills.length);
  for (const id of options.skills ?? []) skills![pack.skillIndex.get(id)!] = 1;
  const writer = (options.format === 'csv' ? csvWriter : recordWriter)(pack, { ...options, skills });
  const answering = {
    roles: options.roles === null ? null : new Set(options.roles),
    minConfidence: options.minConfidence,
  };
  const analyzing = options.as === null ? {} : { as: options.as };
  const isPlain = !options.explain && !options.candidates && !options.crosswalk;
  const sink = emptySink();

  const extraOf = async (result: Match, role: string): Promise<string> => {
    const codes = options.crosswalk ? `,"codes":${codesJson(result, role, pack)}` : '';
    const ledger = options.explain ? `,"ledger":${ledgerJson(result, role, pack)}` : '';
    const candidates = options.candidates ? `,"candidates":${await propose(result.analysis, pack)}` : '';
    return codes + ledger + candidates;
  };

  return async (batch) => {
    const isRead = 'documents' in batch;
    const count = isRead ? batch.documents.length : batch.entries.length / ENTRY_SIZE;
    let none = 0;
    let errors = 0;
    for (let i = 0; i < count; i++) {
      const begin = sink.length;
      try {
        const record: ReadRecord = isRead ? batch.documents[i]! : read(batch.bytes, batch.entries, i);
        if ('error' in record) {
          writer.failed(sink, record.id, record.error);
          errors++;
          continue;
        }
        const result = match(analyze(record.document, pack, analyzing), pack);
        const answer = answerOf(result, answering);
        const extra = isPlain ? '' : await extraOf(result, answer.role);
        writer.tagged(sink, record.id, answer, record.notes, extra);
        if (answer.role === NONE) none++;
      } catch {
        sink.length = begin;
        if (isRead) writer.failed(sink, batch.documents[i]!.id, FAULTS[Fault.Failed]!);
        else writer.failed(sink, null, errorOf(Fault.Failed, batch.entries, i * ENTRY_SIZE));
        errors++;
      }
    }
    return { output: takeBytes(sink), tagged: count - none - errors, none, errors };
  };
}
