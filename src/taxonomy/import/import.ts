import { basename, resolve } from 'node:path';
import { RolefitError } from '../../errors.js';
import type { PackData } from '../../pack/format.js';
import type { PackOrigin } from '../../pack/origin.js';
import { compileTaxonomy } from '../compile.js';
import type { TaxonomySource } from '../read.js';
import { ESCO_FILES, readEsco } from './esco.js';
import { ONET_FILES, onetVersion, readOnet } from './onet.js';
import type { Release, Scheme } from './release.js';
import { importedSource } from './source.js';
import { fileOf, type Layout, type Source } from './table.js';

export type { Release, Scheme } from './release.js';
export type { Unusable } from './table.js';

interface Scheming {
  readonly name: PackOrigin['name'];
  readonly layout: Layout;
  /** Whom the reports of a pack credit, as its licence asks. */
  readonly credit: (version: string) => string;
  /** The version as the files tell it; null where they do not. */
  readonly version: (folder: string) => string | null;
  readonly read: (source: Source, version: string) => Release;
  /** Files without which it is no release, each by the names that it may have. */
  readonly files: readonly (readonly string[])[];
  /** Where it is had. */
  readonly from: string;
}

export const SCHEMES: Readonly<Record<Scheme, Scheming>> = {
  onet: {
    name: 'O*NET',
    layout: { delimiter: '\t', quoted: false },
    credit: (version) =>
      `Includes information from the O*NET ${version} Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. rolefit has modified this information; USDOL/ETA has not approved, endorsed, or tested these modifications.`,
    version: onetVersion,
    read: readOnet,
    files: ONET_FILES,
    from: 'the text files of the database, db_…_text.zip',
  },
  esco: {
    name: 'ESCO',
    layout: { delimiter: ',', quoted: true },
    credit: (version) => `This publication uses the ESCO classification of the European Commission (ESCO v${version}); rolefit has modified it.`,
    version: () => null,
    read: readEsco,
    files: ESCO_FILES,
    from: 'the download in CSV, in English',
  },
};

/**
 * Reads the release in a folder.
 * @param version of the release; found out from the files, or from the name of the folder, where it is not given
 * @throws RolefitError `taxonomy.…` with file, line and column; `usage` where the version is not to be found out
 */
export function readRelease(scheme: Scheme, folder: string, version: string | undefined, onFile: Source['onFile']): Release {
  const { name, layout, read, version: told, files, from } = SCHEMES[scheme];
  const missing = files.filter((names) => fileOf({ folder }, names) === null).map(([first]) => first!);
  if (missing.length > 0)
    throw new RolefitError(
      'taxonomy.unreadable',
      `${folder}: this is no release of ${name}: there is no ${missing.join(', no ')}; give the folder that ${from} was unpacked to`,
    );
  const found = version ?? told(folder) ?? /(\d+(?:[._]\d+)+)/.exec(basename(resolve(folder)))?.[1]?.replaceAll('_', '.');
  if (found === undefined)
    throw new RolefitError('usage', `${folder}: neither its files nor its name say which release of ${name} it is; say so with --release, as in --release 30.0`);
  return read({ folder, layout, unusable: [], onFile }, found);
}

/** The pack of a release. @param scoring numbers that take the place of those of `base` */
export function compileRelease(release: Release, base: TaxonomySource, scoring: TaxonomySource['scoring']): PackData {
  const { name, credit } = SCHEMES[release.scheme];
  const source = importedSource(release, base, scoring);
  return compileTaxonomy(source, `${release.scheme}-${release.version}`, { name, release: release.version, credit: credit(release.version) });
}
