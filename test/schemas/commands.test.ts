import { expect, test } from 'vitest';
import { PUBLISHED } from '../../src/schemas/published.js';
import { POSTING, withSmallPack } from '../support/command.js';
import { RESUME } from '../support/resumes.js';

test.each([
  ['match', ['match', '--json']],
  ['extract', ['extract', '--json']],
  ['extract', ['extract', '--candidates', '--json']],
  ['contrast', ['match', '--vs', 'data-scientist,software-engineer', '--json']],
  ['explain', ['explain', '--json']],
] as const)('the schema of %s holds for what rolefit %s prints', (name, args) => {
  const { success, error } = PUBLISHED[name].safeParse(JSON.parse(withSmallPack(args, POSTING).out));
  expect(success ? [] : error!.issues).toEqual([]);
});

test.each([
  ['fit', ['fit', '--role', 'data-scientist', '--json']],
  ['fit-record', ['fit', '--role', 'data-scientist', '--ndjson']],
] as const)('the schema of %s holds for what rolefit %s prints', (name, args) => {
  const { success, error } = PUBLISHED[name].safeParse(JSON.parse(withSmallPack(args, RESUME).out));
  expect(success ? [] : error!.issues).toEqual([]);
});
