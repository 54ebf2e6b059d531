import { RolefitError } from '../errors.js';
import { buildPack, type Pack } from '../pack/load.js';
import { safe } from '../safe.js';
import { compileTaxonomy } from '../taxonomy/compile.js';
import { lintTaxonomy } from '../taxonomy/lint.js';
import { remark } from './output.js';
import type { TaxonomySource } from '../taxonomy/read.js';
import { fileFaults, readSource, type TaxonomyOptions } from './taxonomy-source.js';

/** Name of a pack that is compiled for one run. */
const NAME = 'own';

/**
 * Compiles a person's own taxonomy in memory, and says how long that took.
 * @throws RolefitError `taxonomy.…`; where it does not compile, after one line for each fault.
 */
export function compileOwn(options: TaxonomyOptions & { readonly taxonomy: string }): Pack {
  const start = performance.now();
  let source: TaxonomySource | null = null;
  let pack: Pack;
  try {
    source = readSource(options);
    pack = buildPack(compileTaxonomy(source, NAME));
  } catch (error) {
    if (!(error instanceof RolefitError)) throw error;
    const all = source === null ? fileFaults(options) : lintTaxonomy(source);
    const faults = all.filter(({ severity }) => severity === 'error');
    if (faults.length < 2) throw error;
    for (const { where, message } of faults) remark(safe(message.startsWith(where) ? message : `${where}: ${message}`));
    throw new RolefitError('taxonomy.lint', `${options.taxonomy}: it has ${faults.length} faults; mend them`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const given = `--taxonomy ${options.taxonomy}${options.alone === true ? ' --alone' : ''}`;
  remark(
    safe(
      `${options.taxonomy}: compiled in ${seconds} s; "rolefit taxonomy compile ${given} -o own.pack" and --pack own.pack save the time`,
    ),
  );
  return pack;
}
