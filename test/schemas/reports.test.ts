import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { audit } from '../../src/audit/audit.js';
import { parseTable } from '../../src/audit/table.js';
import { answerOf } from '../../src/batch/answer.js';
import { addRecord, emptyCorpus, type Corpus } from '../../src/batch/corpus/corpus.js';
import { corpusReport } from '../../src/batch/corpus/corpus-report.js';
import { readTagged } from '../../src/batch/corpus/tagged-record.js';
import { emptySink, takeBytes } from '../../src/batch/sink.js';
import { RECORD_FIELDS, recordWriter } from '../../src/batch/tag-record.js';
import { contrast } from '../../src/explain/contrast.js';
import { diffReport, type Comparable } from '../../src/explain/diff.js';
import { explain } from '../../src/explain/explain.js';
import { extractReport, matchReport } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { fitReport } from '../../src/explain/fit-report.js';
import { fitRecord } from '../../src/render/fit-table.js';
import { fit } from '../../src/score/fit.js';
import { roleDemands } from '../../src/score/fit-role.js';
import { match } from '../../src/score/match.js';
import { PUBLISHED } from '../../src/schemas/published.js';
import type { Document, Match } from '../../src/types.js';
import { holds, holdsFor } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

const sink = emptySink();

/** A line of `rolefit tag`. */
function tagLine(result: Match): string {
  const writer = recordWriter(smallPack(), { top: 5, fields: RECORD_FIELDS, skills: null });
  writer.tagged(sink, '1', answerOf(result, { roles: null, minConfidence: 0 }), []);
  return Buffer.from(takeBytes(sink)).toString();
}

function corpusOf(line: string): Corpus {
  const corpus = emptyCorpus();
  for (const one of [line, line, '']) addRecord(corpus, readTagged(one));
  return corpus;
}

const AUDITED = Buffer.from('score,sex\n3,F\n1,M\n,M\n2,\n');

function auditReport(): unknown {
  const { columns, rows } = parseTable(AUDITED, 'scores.csv');
  return audit(
    columns,
    rows,
    { score: 'score', groups: ['sex'], resamples: 20, seed: 1, leaveOutSmall: false },
    'scores.csv',
  );
}

/** What `--json` prints of a document, by the name of its schema. */
function reports(document: Document): Record<keyof typeof PUBLISHED, unknown> {
  const pack = smallPack();
  const analysis = analyze(document, pack);
  const result = match(analysis, pack);
  const head = { format: 1, pack: pack.id };
  const fitted = fit(
    analyze(document, pack, { as: 'resume' }),
    roleDemands(pack, pack.roleIndex.get('data-scientist')!),
    pack,
  );
  return JSON.parse(
    JSON.stringify({
      match: matchReport(result, pack),
      extract: extractReport(analysis, pack),
      contrast: { ...head, ...contrast(result, 'software-engineer', 'data-scientist', pack) },
      explain: {
        ...head,
        role: 'data-scientist',
        ticksPerPoint: 10_000,
        explanation: explain(result, 'data-scientist', pack),
      },
      audit: auditReport(),
      diff: diffReport(matchReport(result, pack) as Comparable, matchReport(result, pack) as Comparable),
      tag: JSON.parse(tagLine(result)) as unknown,
      corpus: corpusReport(corpusOf(tagLine(result)), 5),
      fit: fitReport(fitted, pack, {
        input: '0'.repeat(64),
        demands: { role: 'data-scientist' },
        pack: pack.id,
        version: '0.0.0',
        asOf: fitted.resume.resume!.asOf,
      }),
      'fit-record': fitRecord({ file: 'a.txt', result: fitted }, pack),
    }),
  ) as Record<keyof typeof PUBLISHED, unknown>;
}

test('every report is what its schema says', () => {
  holds(anyDocument, (document) => {
    const all = reports(document);
    for (const name of Object.keys(PUBLISHED) as (keyof typeof PUBLISHED)[]) {
      const { success, error } = PUBLISHED[name].safeParse(all[name]);
      expect(success ? [] : error!.issues).toEqual([]);
    }
  });
});

test('what is extracted of any text read as a résumé is what its schema says', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const analysis = analyze(document, pack, { as: 'resume', asOf: { year: 2026, month: 11 } });
    const { success, error } = PUBLISHED.extract.safeParse(
      JSON.parse(JSON.stringify(extractReport(analysis, pack))) as unknown,
    );
    expect(success ? [] : error!.issues).toEqual([]);
  });
});

test('every report is what the published JSON Schema says to another validator', () => {
  const ajv = new Ajv2020();
  const validators = Object.entries(PUBLISHED).map(
    ([name, schema]) => [name, ajv.compile(z.toJSONSchema(schema) as object)] as const,
  );
  holdsFor(200, anyDocument, (document) => {
    const all = reports(document);
    for (const [name, validate] of validators) {
      validate(all[name as keyof typeof PUBLISHED]);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});

test('a report with an unknown key is refused', () => {
  const { extract } = reports({ text: 'Requirements\n- Python' });
  expect(PUBLISHED.extract.safeParse({ ...(extract as object), more: 1 }).success).toBe(false);
});
