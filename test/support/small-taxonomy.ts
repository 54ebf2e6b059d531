import { join } from 'node:path';
import { buildPack, type Pack } from '../../src/pack/load.js';
import type { PackData } from '../../src/pack/format.js';
import { compileTaxonomy } from '../../src/taxonomy/compile.js';
import { readTaxonomy, readYaml, type TaxonomySource } from '../../src/taxonomy/read.js';
import { resumeSchema, scoringSchema } from '../../src/taxonomy/schemas.js';
import { ROOT } from './project.js';

/** Folder of the small taxonomy: 4 roles, 33 skills. */
export const SMALL_ROOT = join(ROOT, 'test/fixtures/small');

/**
 * The small taxonomy as read. Its numbers are fixed, so that tuning the product moves no test; a number that it does not name is taken from
 * the product's, as are the words of a résumé.
 */
export function smallSource(): TaxonomySource {
  const source = readTaxonomy(SMALL_ROOT);
  const own = readYaml(join(ROOT, 'taxonomy/scoring.yaml'), scoringSchema, ROOT).value;
  const resume = readYaml(join(ROOT, 'taxonomy/resume.yaml'), resumeSchema, ROOT).value;
  return { ...source, resume, scoring: { ...own, ...source.scoring } };
}

let data: PackData | undefined;
let pack: Pack | undefined;

export function smallPackData(): PackData {
  data ??= compileTaxonomy(smallSource(), 'small');
  return data;
}

/** The small taxonomy, compiled and loaded, once per test file. */
export function smallPack(): Pack {
  pack ??= buildPack(smallPackData());
  return pack;
}

/** The small taxonomy with parts put in place of its own, compiled and loaded. */
export function packWith(parts: Partial<TaxonomySource>): Pack {
  return buildPack(compileTaxonomy({ ...smallSource(), ...parts }, 'changed'));
}

/** Index of a skill of the pack by its id. */
export function skillNumber(id: string, of: Pack = smallPack()): number {
  const index = of.skillIndex.get(id);
  if (index === undefined) throw new Error(`the small taxonomy has no skill "${id}"`);
  return index;
}
