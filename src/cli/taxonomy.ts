import { RolefitError } from '../errors.js';
import { BUILTIN_PACK_PATH } from '../pack/builtin.js';
import { encodePack } from '../pack/store.js';
import { safe } from '../safe.js';
import { wrap } from '../render/layout.js';
import { compileTaxonomy } from '../taxonomy/compile.js';
import type { Finding } from '../taxonomy/finding.js';
import { lintTaxonomy } from '../taxonomy/lint.js';
import type { TaxonomySource } from '../taxonomy/read.js';
import { EXIT, print, printJson, remark } from './output.js';
import { checkAlone } from './pack.js';
import { fileFaults, givenRoot, readExamples, readSource, type TaxonomyOptions } from './taxonomy-source.js';
import { makeFolderOf, replaceFile } from './write-file.js';

interface RootOptions extends TaxonomyOptions {
  /** The same as `taxonomy` with `alone`. */
  readonly root?: string;
}

/** `rolefit taxonomy lint`: every fault of a taxonomy, with file and line, and what to do; remarks only when asked for. */
export async function runLint(
  options: RootOptions & { readonly json?: boolean; readonly remarks?: boolean },
): Promise<number> {
  const chosen = rootOf(options);
  const { source, findings } = findingsOf(chosen);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  if (options.json) printJson({ format: 1, findings });
  else {
    for (const { severity, where, code, message } of findings)
      if (severity !== 'remark' || options.remarks === true)
        print(`${wrap(safe(`${where}: ${severity}: ${message} [${code}]`), '', '  ').join('\n')}\n`);
    const remarks = count('remark');
    remark(
      source === null
        ? `${count('error')} faults of single files; the rest is looked for when they are mended`
        : `${source.skills.length} skills, ${source.roles.length} roles: ${count('error')} errors, ${count('warning')} warnings` +
            (remarks === 0 ? '' : `, ${remarks} remarks${options.remarks === true ? '' : ' (listed with --remarks)'}`),
    );
  }
  return count('error') > 0 ? EXIT.abstained : EXIT.answered;
}

/** What is wrong with single files, where one cannot be read; else what is wrong with the whole. */
function findingsOf(chosen: TaxonomyOptions): { source: TaxonomySource | null; findings: Finding[] } {
  try {
    const source = readSource(chosen);
    const all = lintTaxonomy(source, readExamples(chosen));
    return { source, findings: all.filter((finding) => concerns(finding, chosen, source)) };
  } catch (error) {
    const findings = error instanceof RolefitError ? fileFaults(chosen) : [];
    if (findings.length === 0) throw error;
    return { source: null, findings };
  }
}

/** `--root DIR` says the same as `--taxonomy DIR --alone`. */
function rootOf({ root, taxonomy, alone }: RootOptions): TaxonomyOptions {
  if (root !== undefined && taxonomy !== undefined)
    throw new RolefitError('usage', '--root and --taxonomy: the one is the other with --alone; give one of the two');
  if (root !== undefined) return { taxonomy: root, alone: true };
  checkAlone({ taxonomy, alone });
  return { ...(taxonomy === undefined ? {} : { taxonomy }), ...(alone === undefined ? {} : { alone }) };
}

/** Whether a finding is shown: over the built-in taxonomy only what is wrong, stands in the folder, or is about one of its roles. */
function concerns(finding: Finding, { taxonomy, alone }: TaxonomyOptions, source: TaxonomySource): boolean {
  if (taxonomy === undefined || alone === true || finding.severity === 'error') return true;
  const { shown } = givenRoot(taxonomy);
  const own = source.roles.filter(({ origin }) => origin.startsWith(shown)).map(({ id }) => id);
  const words = new Set(finding.message.split(/[^a-z0-9-]+/));
  return finding.where.startsWith(shown) || own.some((id) => words.has(id));
}

/** `rolefit taxonomy compile`: writes the pack. */
export async function runCompile(
  options: RootOptions & { readonly output?: string; readonly name?: string; readonly json?: boolean },
): Promise<number> {
  const chosen = rootOf(options);
  const source = readSource(chosen);
  if (chosen.taxonomy !== undefined && options.output === undefined)
    throw new RolefitError('usage', '--taxonomy: say with -o FILE where its pack goes, so that the built-in one stays');
  const data = compileTaxonomy(source, options.name ?? (chosen.taxonomy === undefined ? 'builtin' : 'own'));
  const output = options.output ?? BUILTIN_PACK_PATH;
  const bytes = encodePack(data);
  makeFolderOf(output);
  replaceFile(output, bytes);
  const counts = {
    roles: data.roles.length,
    skills: data.skills.length,
    aliases: data.aliasSkills.length,
    terms: data.terms.df.length,
  };
  if (options.json === true)
    printJson({ format: 1, file: output, pack: `${data.name}@${data.digest}`, ...counts, bytes: bytes.length });
  else
    remark(
      `${output}: ${counts.roles} roles, ${counts.skills} skills, ${counts.aliases} aliases, ${counts.terms} terms; ${Math.round(bytes.length / 1000)} kB, digest ${data.digest}`,
    );
  return EXIT.answered;
}
