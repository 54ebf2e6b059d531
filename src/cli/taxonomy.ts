import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILTIN_PACK_PATH } from '../pack/builtin.js';
import { encodePack } from '../pack/store.js';
import { safe } from '../safe.js';
import { wrap } from '../render/layout.js';
import { compileTaxonomy } from '../taxonomy/compile.js';
import type { Finding } from '../taxonomy/finding.js';
import { lintTaxonomy } from '../taxonomy/lint.js';
import { readPostings } from '../taxonomy/postings.js';
import { readTaxonomy } from '../taxonomy/read.js';
import { EXIT, print, printJson, remark } from './output.js';

/** The folder that holds the built-in taxonomy/ and corpus/. */
const OWN_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `rolefit taxonomy lint`: every fault of a taxonomy, with file and line, and what to do; remarks only when asked for. */
export async function runLint(options: {
  readonly root?: string;
  readonly json?: boolean;
  readonly remarks?: boolean;
}): Promise<number> {
  const root = resolve(options.root ?? OWN_ROOT);
  const source = readTaxonomy(root);
  const findings = lintTaxonomy(source, readPostings(root));
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  if (options.json) printJson({ format: 1, findings });
  else {
    for (const { severity, where, code, message } of findings)
      if (severity !== 'remark' || options.remarks === true)
        print(`${wrap(safe(`${where}: ${severity}: ${message} [${code}]`), '', '  ', 100).join('\n')}\n`);
    const remarks = count('remark');
    remark(
      `${source.skills.length} skills, ${source.roles.length} roles: ${count('error')} errors, ${count('warning')} warnings` +
        (remarks === 0 ? '' : `, ${remarks} remarks${options.remarks === true ? '' : ' (listed with --remarks)'}`),
    );
  }
  return count('error') > 0 ? EXIT.abstained : EXIT.answered;
}

/** `rolefit taxonomy compile`: writes the pack. */
export async function runCompile(options: {
  readonly root?: string;
  readonly output?: string;
  readonly name?: string;
}): Promise<number> {
  const data = compileTaxonomy(readTaxonomy(resolve(options.root ?? OWN_ROOT)), options.name ?? 'builtin');
  const output = options.output ?? BUILTIN_PACK_PATH;
  mkdirSync(dirname(output), { recursive: true });
  const bytes = encodePack(data);
  const half = `${output}.${process.pid}.tmp`;
  writeFileSync(half, bytes);
  renameSync(half, output);
  remark(
    `${output}: ${data.roles.length} roles, ${data.skills.length} skills, ${data.aliasSkills.length} aliases, ${data.terms.df.length} terms; ${Math.round(bytes.length / 1000)} kB, digest ${data.digest}`,
  );
  return EXIT.answered;
}
