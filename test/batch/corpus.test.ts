import { expect, test } from 'vitest';
import { seeded } from '../../src/audit/random.js';
import { addRecord, emptyCorpus, type Corpus } from '../../src/batch/corpus/corpus.js';
import { corpusReport } from '../../src/batch/corpus/corpus-report.js';
import { addFingerprint, duplicateReport, emptyFingerprints } from '../../src/batch/corpus/near-duplicates.js';
import { addPhrase, emptyPhrases, topPhrases } from '../../src/batch/corpus/phrase-counts.js';
import { addAmount, emptyAmounts, quantiles } from '../../src/batch/corpus/quantiles.js';
import { readTagged } from '../../src/batch/corpus/tagged-record.js';
import { fingerprint } from '../../src/batch/fingerprint.js';

const skill = (id: string, strength: string): object => ({
  id,
  name: id.toUpperCase(),
  kind: 'tool',
  strength,
  field: 'text',
  start: 0,
  end: 1,
});

function corpusOf(records: readonly object[]): Corpus {
  const corpus = emptyCorpus();
  for (const record of records)
    addRecord(corpus, readTagged(JSON.stringify({ format: 1, pack: 'p@1', id: null, ...record })));
  return corpus;
}

test('a corpus is counted by role, level, skill and strength', () => {
  const report = corpusReport(
    corpusOf([
      {
        role: 'a',
        confidence: 0.9,
        level: 'senior',
        degree: 'bachelor',
        years: { min: 5 },
        skills: [skill('x', 'unstated'), skill('x', 'required'), skill('y', 'preferred')],
      },
      { role: 'a', confidence: 0.7, level: null, degree: null, years: { min: 2 }, skills: [skill('x', 'preferred')] },
      { role: 'none', confidence: 0.8, level: 'mid', skills: [] },
      { error: { code: 'record.json', message: '' } },
    ]),
    10,
  );
  expect(report.records).toEqual({ all: 4, tagged: 2, none: 1, errors: 1, unread: 0 });
  expect(report.errors).toEqual([{ name: 'record.json', count: 1, share: 1 }]);
  expect(report.total.levels).toEqual([
    { name: 'mid', count: 1, share: 0.3333 },
    { name: 'senior', count: 1, share: 0.3333 },
    { name: 'not stated', count: 1, share: 0.3333 },
  ]);
  expect(
    report.roles.map(({ role, count, share, confidence, years }) => [role, count, share, confidence, years?.median]),
  ).toEqual([
    ['a', 2, 0.6667, 0.8, 2],
    ['none', 1, 0.3333, 0.8, undefined],
  ]);
  expect(report.roles[0]!.skills).toEqual([
    { id: 'x', name: 'X', kind: 'tool', count: 2, share: 1, required: 1, preferred: 1, unstated: 0 },
    { id: 'y', name: 'Y', kind: 'tool', count: 1, share: 0.5, required: 0, preferred: 1, unstated: 0 },
  ]);
});

test('pay is summed up by currency and period, from three records on', () => {
  const pay = (min: number | undefined, max: number | undefined, currency = 'USD'): object => ({
    role: 'a',
    pay: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), currency, period: 'year' },
  });
  const { total } = corpusReport(
    corpusOf([pay(100_000, 120_000), pay(90_000, undefined), pay(undefined, 130_000), pay(50_000, 60_000, 'EUR')]),
    10,
  );
  expect(total.pay).toEqual([
    { currency: 'USD', period: 'year', count: 3, low: 90_000, median: 110_000, high: 130_000 },
  ]);
});

test('quantiles are those of the sorted list, to three digits', () => {
  const random = seeded(3);
  const all = Array.from({ length: 1001 }, () => Math.exp(random() * 12));
  const amounts = emptyAmounts();
  for (const one of all) addAmount(amounts, one);
  all.sort((a, b) => a - b);
  for (const share of [0.1, 0.25, 0.5, 0.75, 0.9]) {
    const [found] = quantiles(amounts, [share])!;
    expect(Math.abs(found! / all[Math.ceil(share * all.length) - 1]! - 1)).toBeLessThan(0.006);
  }
  expect(quantiles(emptyAmounts(), [0.5])).toBeNull();
  for (const odd of [0, -1, NaN, Infinity]) addAmount(amounts, odd);
  expect(amounts.count).toBe(1001);
});

test('frequent phrases are found in bounded room', () => {
  const phrases = emptyPhrases();
  for (let i = 0; i < 250_000; i++) {
    addPhrase(phrases, `once ${i}`);
    if (i % 100 === 0) addPhrase(phrases, i % 200 === 0 ? 'Weights & Biases' : 'weights & biases');
  }
  expect(phrases.counts.size).toBeLessThanOrEqual(100_000);
  const [first] = topPhrases(phrases, 5, 2);
  expect(first).toMatchObject({ phrase: 'Weights & Biases' });
  expect(first!.count).toBeGreaterThanOrEqual(2500 - phrases.lost);
});

// What is met late was forgotten again and again: its count began at 1 though as much had been forgotten as for the others.
test('of a phrase that is met late no more is lost than of one met from the beginning', () => {
  const phrases = emptyPhrases();
  let met = 0;
  for (let i = 0; i < 900_000; i++) {
    addPhrase(phrases, `once ${i}`);
    if (i < 400_000 || i % 30_000 !== 0) continue;
    addPhrase(phrases, 'late');
    met++;
  }
  expect(phrases.lost).toBeLessThan(10);
  const [first] = topPhrases(phrases, 1, 2);
  expect(first).toMatchObject({ phrase: 'late' });
  expect(first!.count).toBeGreaterThanOrEqual(met - phrases.lost);
});

/** A posting of words of its own, with `changed` words put in. */
function posting(seed: number, changed = 0): string {
  const random = seeded(seed);
  const words = Array.from({ length: 300 }, () => `w${Math.floor(random() * 5000)}`);
  for (let i = 0; i < changed; i++) words.splice((i * 97) % words.length, 0, `new${i}`);
  return words.join(' ');
}

test('near-duplicates are grouped, others not', () => {
  const prints = emptyFingerprints();
  for (let seed = 0; seed < 300; seed++) addFingerprint(prints, fingerprint(posting(seed))!, `one-${seed}`);
  for (let seed = 0; seed < 100; seed++) addFingerprint(prints, fingerprint(posting(seed, 3))!, `near-${seed}`);
  addFingerprint(prints, fingerprint(posting(5))!, 'again');
  const { compared, repeated, equal, groupCount, groups } = duplicateReport(prints);
  expect(compared).toBe(401);
  expect(repeated).toBeGreaterThan(85);
  expect(repeated).toBeLessThanOrEqual(101);
  expect(equal).toBeGreaterThanOrEqual(1);
  expect(groupCount).toBeGreaterThan(80);
  for (const { ids } of groups)
    expect(new Set(ids.map((id) => id!.replace(/^(?:one|near)-/, '').replace('again', '5'))).size).toBe(1);
});

test('many alike cost no more than their number', () => {
  const prints = emptyFingerprints();
  for (let i = 0; i < 30_000; i++) addFingerprint(prints, (i * 65_537).toString(16).padStart(16, '0'), String(i));
  const start = process.cpuUsage().user;
  duplicateReport(prints);
  expect(process.cpuUsage().user - start).toBeLessThan(20_000_000);
});

test.each(['', '{', '1', 'null', '[]', '{"id":"1"}', '{"pack":1,"role":"x"}', '{"pack":"p"}'])(
  '%j is no record',
  (line) => {
    expect(readTagged(line)).toBeNull();
  },
);

test('odd values in a record are as if they were not there', () => {
  const odd = {
    pack: 'p',
    role: 'a',
    confidence: 'x',
    level: 3,
    years: [],
    degree: {},
    pay: { currency: 'USD' },
    skills: [1, {}, { id: 'x', strength: 'y' }],
    fingerprint: 'zz',
    candidates: [{}, 1],
  };
  expect(readTagged(JSON.stringify(odd))).toEqual({
    id: null,
    pack: 'p',
    error: null,
    role: 'a',
    confidence: null,
    level: null,
    years: null,
    degree: null,
    pay: null,
    skills: [],
    fingerprint: null,
    candidates: [],
  });
});
