import { parentPort, workerData } from 'node:worker_threads';
import { quote } from '../batch/tag-record.js';
import { serveBatches, type WorkerStart } from '../batch/worker.js';

// A thread of `rolefit tag`. What proposes skills stands here, for batches know nothing of authoring.
serveBatches(parentPort!, workerData as WorkerStart, async (analysis, pack) => {
  const { harvestCandidates } = await import('../taxonomy/harvest.js');
  const candidates = await harvestCandidates(analysis, pack);
  const rows = candidates.map(
    ({ phrase, count, points }) => `{"phrase":${quote(phrase)},"count":${count},"points":${points}}`,
  );
  return `[${rows.join(',')}]`;
});
