import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPack, type Pack } from '../../src/pack/load.js';
import { compileRelease, readRelease, type Scheme } from '../../src/taxonomy/import/import.js';
import { readTaxonomy, readYaml } from '../../src/taxonomy/read.js';
import { scoringSchema } from '../../src/taxonomy/schemas.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The release of a scheme in the data folder, as `onet-29.2`; null where there is none. */
export function releaseFolder(data: string | undefined, scheme: Scheme): string | null {
  if (data === undefined || !existsSync(data)) return null;
  const name = readdirSync(data).find((entry) => new RegExp(`^${scheme}-\\d`).test(entry));
  return name === undefined ? null : join(data, name);
}

/** A release as a pack, with the product's taxonomy and numbers. */
export function importedPack(scheme: Scheme, folder: string): Pack {
  const scoring = readYaml(join(ROOT, 'taxonomy/imported.yaml'), scoringSchema, ROOT).value;
  const release = readRelease(scheme, folder, undefined, () => undefined);
  return buildPack(compileRelease(release, readTaxonomy(ROOT), scoring));
}
