import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze, explain, loadPack, match, verify } from '../../src/index.js';

const FILE = join(process.env['ROLEFIT_DATA'] ?? '', 'postings/dev.jsonl');
const there = process.env['ROLEFIT_DATA'] !== undefined && existsSync(FILE);
const COUNT = 1000;

// Without the measuring data (ROLEFIT_DATA) there are no real postings to check.
test.skipIf(!there)('on 1,000 real postings every explanation is sound and its root is the score', () => {
  const pack = loadPack();
  const lines = readFileSync(FILE, 'utf8').trim().split('\n').slice(0, COUNT);
  for (const line of lines) {
    const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
    const document = { title, text };
    const result = match(analyze(document, pack), pack);
    const first = result.ranking.find((entry) => entry.role >= 0)!;
    const explanation = explain(result, first.id, pack);
    expect(explanation.value, id).toBe(first.ticks);
    expect(verify(explanation, document, pack), id).toEqual([]);
    for (const mention of result.analysis.mentions) {
      const source = mention.field === 'title' ? title : text;
      expect(source.slice(mention.start, mention.end).trim(), id).not.toBe('');
    }
  }
});
