import { existsSync, statSync } from 'node:fs';
import { RolefitError } from '../errors.js';
import { encodePack } from '../pack/store.js';
import { safe } from '../safe.js';
import { compileRelease, readRelease, SCHEMES, type Scheme, type Unusable } from '../taxonomy/import/import.js';
import { EXIT, overwrite, printJson, remark } from './output.js';
import { readImportScoring, readSource } from './taxonomy-source.js';
import { thousands } from '../render/layout.js';
import { makeFolderOf, replaceFile } from './write-file.js';

interface ImportOptions {
  readonly output: string;
  readonly release?: string;
  readonly json?: boolean;
}

/** `rolefit taxonomy import`: a published taxonomy as a pack. */
export async function runImport(
  scheme: string,
  folder: string,
  { output, release: version, json }: ImportOptions,
): Promise<number> {
  if (!Object.hasOwn(SCHEMES, scheme))
    throw new RolefitError('usage', `taxonomy import ${scheme}: there are ${Object.keys(SCHEMES).join(' and ')}`);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new RolefitError(
      'taxonomy.unreadable',
      `${folder}: there is no such folder; give the one that the release was unpacked to`,
    );
  const step = (text: string): void => {
    if (process.stderr.isTTY === true) overwrite(process.stderr, text);
  };
  try {
    const release = readRelease(scheme as Scheme, folder, version, (file) => step(`reading ${file}`));
    step(`compiling ${thousands(release.occupations.length)} occupations`);
    const data = compileRelease(release, readSource({}), readImportScoring());
    const bytes = encodePack(data);
    makeFolderOf(output);
    replaceFile(output, bytes);
    step('');
    const { unusable } = release;
    const counts = {
      roles: data.roles.length,
      skills: data.skills.length,
      titles: data.titleRoles.length,
      aliases: data.aliasSkills.length,
      terms: data.terms.df.length,
    };
    if (json === true)
      printJson({
        format: 1,
        file: output,
        pack: `${data.name}@${data.digest}`,
        origin: data.origin,
        ...counts,
        bytes: bytes.length,
        unusable,
      });
    else {
      for (const line of summary(unusable)) remark(safe(line));
      remark(
        safe(
          `${output}: ${SCHEMES[release.scheme].name} ${release.version}, ${thousands(counts.roles)} occupations, ${thousands(counts.skills)} skills, ${thousands(counts.titles)} titles, ${thousands(counts.terms)} terms; ${thousands(Math.round(bytes.length / 1000))} kB, digest ${data.digest}`,
        ),
      );
      remark(safe(data.origin!.credit));
    }
    return EXIT.answered;
  } catch (error) {
    step('');
    throw error;
  }
}

/** Rows that could not be used: how many for each reason, and where the first of them stands. */
function summary(unusable: readonly Unusable[]): string[] {
  if (unusable.length === 0) return [];
  const groups = new Map<string, { readonly first: Unusable; count: number }>();
  for (const row of unusable) {
    const name = `${row.file} ${row.column ?? ''} ${row.reason}`;
    const held = groups.get(name);
    if (held === undefined) groups.set(name, { first: row, count: 1 });
    else held.count++;
  }
  const lines = [...groups.values()].map(
    ({ first, count: rows }) =>
      `${first.file}:${first.line}: ${first.column === null ? '' : `${first.column}: `}${first.reason}${rows > 1 ? ` (and ${thousands(rows - 1)} more rows)` : ''}`,
  );
  return [
    ...lines,
    `${thousands(unusable.length)} ${unusable.length === 1 ? 'row' : 'rows'} could not be used (--json lists each)`,
  ];
}
