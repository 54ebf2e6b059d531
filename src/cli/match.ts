import { RolefitError } from '../errors.js';
import { analyze } from '../extract/analyze.js';
import { contrast } from '../explain/contrast.js';
import { explain } from '../explain/explain.js';
import { matchReceipt } from '../explain/receipt.js';
import { matchReport } from '../explain/report.js';
import { asRead } from '../render/as-read.js';
import { renderMatch } from '../render/match-text.js';
import { match } from '../score/match.js';
import { nearestRole } from '../score/ranking.js';
import type { Match } from '../types.js';
import type { Pack } from '../pack/load.js';
import { readInput, type DocumentOptions } from './input.js';
import { safe } from '../safe.js';
import { EXIT, print, printJson, remark, styleFor } from './output.js';
import { packFor } from './pack.js';
import { checkFiles, wantsFiles } from './report-options.js';
import { knownRole } from './suggest.js';
import { version } from './version.js';

export interface MatchOptions extends DocumentOptions {
  readonly vs?: string;
  readonly all?: boolean;
  readonly html?: string;
  readonly markdown?: string;
}

/** `rolefit match`: which role a document is, and why; with `--vs A,B` why A and not B. */
export async function runMatch(path: string, options: MatchOptions): Promise<number> {
  checkFiles(options, path);
  const pack = await packFor(options);
  const versus = options.vs === undefined ? null : await rolesToCompare(options.vs, pack);
  const { document, notes } = await readInput(path, options);
  const result = match(analyze(document, pack, options.as === undefined ? {} : { as: options.as }), pack);
  if (versus !== null) {
    remarkNone(result, options);
    const comparison = contrast(result, versus[0], versus[1], pack);
    if (options.json) printJson({ format: 1, pack: pack.id, ...comparison });
    else {
      const { renderContrast } = await import('../render/contrast-text.js');
      print(renderContrast(asRead(comparison, document), pack, await styleFor(options.color), options.all ?? false));
    }
    return exitOf(result);
  }
  const isKept = options.json === true || wantsFiles(options);
  const receipt = isKept ? matchReceipt(document, pack, version()) : undefined;
  const report = matchReport(result, pack, notes, receipt);
  if (wantsFiles(options)) {
    const { matchSheet } = await import('../render/match-sheet.js');
    await (await import('./report-files.js')).writeSheet(matchSheet(result, report, pack), options);
    remarkNone(result, options);
  }
  if (options.json) printJson(report);
  else if (!wantsFiles(options)) print(renderMatch(result, report, pack, await styleFor(options.color)));
  return exitOf(result);
}

/** `rolefit explain`: one role's whole arithmetic on a document. */
export async function runExplain(path: string, options: MatchOptions & { readonly role?: string }): Promise<number> {
  const pack = await packFor(options);
  const role = options.role === undefined ? undefined : await knownRole(options.role, pack);
  const { document } = await readInput(path, options);
  const result = match(analyze(document, pack, options.as === undefined ? {} : { as: options.as }), pack);
  const wanted = role ?? nearestRole(result)!.id;
  remarkNone(result, options);
  const explanation = explain(result, wanted, pack);
  if (options.json)
    printJson({
      format: 1,
      pack: pack.id,
      role: wanted,
      ticksPerPoint: pack.data.scoring['ticksPerPoint']!.value,
      explanation,
    });
  else {
    const { renderExplanation } = await import('../render/explain-text.js');
    print(renderExplanation(asRead(explanation, document), pack, await styleFor(options.color), options.all ?? false));
  }
  return exitOf(result);
}

/** Says that the answer is none of the roles, and why, where a command shows roles all the same. */
function remarkNone(result: Match, { json }: MatchOptions): void {
  const none = result.notes.find(({ code }) => code === 'match.no-role' || code.startsWith('text.'));
  if (result.role === 'none' && none !== undefined && json !== true)
    remark(`rolefit: the answer is none: ${safe(none.message)}`);
}

function exitOf(result: Match): number {
  return result.role === 'none' ? EXIT.abstained : EXIT.answered;
}

async function rolesToCompare(list: string, pack: Pack): Promise<readonly [string, string]> {
  const ids = list.split(',').map((id) => id.trim());
  if (ids.length !== 2 || ids.some((id) => id === '')) {
    throw new RolefitError(
      'usage',
      `--vs ${list}: takes two role ids with a comma between, as in --vs data-engineer,data-analyst`,
    );
  }
  const [first, second] = [await knownRole(ids[0]!, pack), await knownRole(ids[1]!, pack)];
  if (first === second) throw new RolefitError('usage', `--vs ${list}: names one role twice; give two`);
  return [first, second];
}
