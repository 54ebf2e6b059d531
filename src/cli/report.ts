import { corpusReport } from '../batch/corpus/corpus-report.js';
import { readCorpus } from '../batch/corpus/read-corpus.js';
import { RolefitError } from '../errors.js';
import { EXIT, print, printJson, remark, styleFor } from './output.js';
import { numberOf } from './numbers.js';
import { writeFile } from './write-file.js';

export interface CorpusReportOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly top?: string;
  readonly color: boolean;
}

const MAX_TOP = 500;

/** `rolefit report`: what an output of `rolefit tag` holds, at a glance. */
export async function runReport(path: string, options: CorpusReportOptions): Promise<number> {
  const top = numberOf('--top', options.top ?? '25', 1, MAX_TOP, true);
  const name = path === '-' ? 'standard input' : path;
  const corpus = await readCorpus(path);
  const report = corpusReport(corpus, top);
  const { all, unread } = report.records;
  if (unread === all && all > 0)
    throw new RolefitError(
      'input.format',
      `${name}: no line is a record of "rolefit tag"; give its output as lines of JSON (--format ndjson)`,
    );
  if (unread > 0) remark(`${unread} of ${all} lines are no records of "rolefit tag"; they are not counted`);
  if (options.html !== undefined) {
    const { reportPage } = await import('./report-page.js');
    writeFile(options.html, await reportPage(report, name));
  }
  if (options.json) printJson(report);
  else if (options.html === undefined) {
    const { renderCorpus } = await import('./report-text.js');
    print(renderCorpus(report, await styleFor(options.color)));
  } else remark(`${options.html}: written; open it in a browser`);
  return report.records.tagged > 0 ? EXIT.answered : EXIT.abstained;
}
