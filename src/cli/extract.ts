import { analyze } from '../extract/analyze.js';
import { extractReport } from '../explain/report.js';
import { loadPack } from '../pack/builtin.js';
import { renderExtract } from '../render/extract-text.js';
import { readInput, type DocumentOptions } from './input.js';
import { EXIT, print, printJson, styleFor } from './output.js';

/** `rolefit extract`: what a document demands, each mention with its rule and cue. */
export async function runExtract(path: string, options: DocumentOptions): Promise<number> {
  const pack = loadPack(options.pack);
  const { document, notes } = await readInput(path, options);
  const analysis = analyze(document, pack, options.as === undefined ? {} : { as: options.as });
  const plain = extractReport(analysis, pack);
  const report = { ...plain, notes: [...notes, ...plain.notes] };
  if (options.json) printJson(report);
  else print(renderExtract(report, document, styleFor(options.color)));
  return report.skills.length === 0 && report.requirements.length === 0 ? EXIT.abstained : EXIT.answered;
}
