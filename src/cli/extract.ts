import { analyze } from '../extract/analyze.js';
import { linkReport } from '../explain/link-report.js';
import { extractReport } from '../explain/report.js';
import type { Candidate } from '../taxonomy/harvest.js';
import { renderLinks } from '../render/link-text.js';
import { renderCandidates, renderExtract } from '../render/extract-text.js';
import type { Note } from '../types.js';
import { monthOf } from './as-of.js';
import { readInput, type DocumentOptions } from './input.js';
import { EXIT, print, printJson, styleFor } from './output.js';
import { packFor } from './pack.js';

/** `rolefit extract`: what a posting demands, each mention with its rule and cue; what a résumé tells of a career. */
export async function runExtract(
  path: string,
  options: DocumentOptions & { readonly candidates?: boolean; readonly link?: boolean; readonly asOf?: string },
): Promise<number> {
  const pack = await packFor(options);
  const { document, notes } = await readInput(path, options);
  const analysis = analyze(document, pack, {
    ...(options.as === undefined ? {} : { as: options.as }),
    asOf: monthOf(options.asOf),
  });
  const plain = extractReport(analysis, pack);
  let candidates: readonly Candidate[] | undefined;
  if (options.candidates === true) {
    const { harvestCandidates } = await import('../taxonomy/harvest.js');
    candidates = await harvestCandidates(analysis, pack);
  }
  const links = options.link === true ? linkReport(analysis, pack) : undefined;
  const found = plain.skills.length > 0 || plain.requirements.length > 0;
  const emptyNote: Note[] =
    found || plain.notes.length > 0
      ? []
      : [{ code: 'text.no-requirements', message: 'No skill is asked for in this text.' }];
  const report = {
    ...plain,
    ...(candidates === undefined ? {} : { candidates }),
    ...(links === undefined ? {} : { links }),
    notes: [...notes, ...plain.notes, ...emptyNote],
  };
  if (options.json) printJson(report);
  else {
    const style = await styleFor(options.color);
    print(renderExtract(report, document, style));
    if (links !== undefined) print(renderLinks(links, document, pack, style));
    if (candidates !== undefined) print(renderCandidates(candidates, style));
  }
  return report.skills.length === 0 && report.requirements.length === 0 ? EXIT.abstained : EXIT.answered;
}
