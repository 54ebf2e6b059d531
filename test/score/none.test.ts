import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';
import { match } from '../../src/score/match.js';
import { fileText, filesUnder } from '../support/project.js';

/** The floor: so many texts of no role stand in test/cases/none. */
const MIN_TEXTS = 200;

/** The least share of them that must be answered `none`: the aim is 0.95; a little less, so that a change elsewhere does not fail here by one text. */
const MIN_SHARE = 0.94;

/** Why the answer is `none`. */
const REASONS = ['not-an-ad', 'too-short', 'other-language', 'other-role'] as const;

interface NoRole {
  readonly why: (typeof REASONS)[number];
  /** What the text is, in a few words. */
  readonly what: string;
  readonly title?: string;
  readonly text: string;
}

interface Texts {
  readonly about: string;
  readonly texts: readonly NoRole[];
}

const pack = loadPack();
const files = filesUnder('test/cases/none', '.yaml').map((path) => [path, parse(fileText(path)) as Texts] as const);
const all = files.flatMap(([path, { texts }]) => texts.map((entry) => ({ path, ...entry })));

test('texts of no role are answered none', () => {
  const missed: string[] = [];
  const counts = new Map(REASONS.map((why) => [why, { texts: 0, none: 0 }]));
  for (const { path, why, what, title, text } of all) {
    const { role, confidence } = match(analyze({ text, ...(title === undefined ? {} : { title }) }, pack), pack);
    const count = counts.get(why)!;
    count.texts++;
    if (role === 'none') count.none++;
    else missed.push(`${path}: ${what}: ${role}, ${Math.round(100 * confidence)} %`);
  }
  const share = (all.length - missed.length) / all.length;
  const shares = [...counts].map(([why, count]) => `${why} ${count.none} of ${count.texts}`).join(', ');
  process.stdout.write(
    `answered none: ${(100 * share).toFixed(1)} % (${shares})\nnot answered none:\n${missed.join('\n')}\n`,
  );
  expect(share).toBeGreaterThanOrEqual(MIN_SHARE);
});

test('the texts of no role are as many as promised, none twice, each with its reason', () => {
  expect(all.length).toBeGreaterThanOrEqual(MIN_TEXTS);
  expect(new Set(all.map(({ title, text }) => `${title ?? ''}\n${text}`)).size).toBe(all.length);
  expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
  const keys = new Set(['why', 'what', 'title', 'text']);
  for (const [path, { about, texts }] of files) {
    expect(about, path).toMatch(/\S/);
    for (const entry of texts) {
      expect(REASONS, `${path}: ${entry.what}`).toContain(entry.why);
      expect(entry.what, path).toMatch(/\S/);
      expect(typeof entry.text, `${path}: ${entry.what}`).toBe('string');
      expect(
        Object.keys(entry).filter((key) => !keys.has(key)),
        `${path}: ${entry.what}`,
      ).toEqual([]);
    }
  }
});
