import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { RolefitError } from '../errors.js';
import { titleReport } from '../explain/title-report.js';
import { jsonLine } from '../render/json.js';
import { renderTitle } from '../render/title-text.js';
import { searchTitle } from '../score/title-search.js';
import { numberOf } from './numbers.js';
import { EXIT, print, printJson, remark, styleFor } from './output.js';
import { packFor, type PackOptions } from './pack.js';

interface TitleOptions extends PackOptions {
  readonly file?: string;
  readonly top?: string;
  readonly json?: boolean;
  readonly color: boolean;
}

/** Titles are no longer than this; what is behind it is not read. */
const MAX_LENGTH = 300;

/** `rolefit title`: which roles a title may be of; titles given, or one a line from a file or standard input. */
export async function runTitle(titles: readonly string[], options: TitleOptions): Promise<number> {
  const top = numberOf('--top', options.top ?? '5', 1, Number.MAX_SAFE_INTEGER, true);
  if (titles.length > 0 && options.file !== undefined)
    throw new RolefitError('usage', '--file: give titles or a file of them, not both');
  const pack = await packFor(options);
  const style = await styleFor(options.color);
  const isOne = titles.length === 1;
  let found = 0;
  let first = true;
  for await (const given of titles.length > 0 ? titles : lines(options.file ?? '-')) {
    const title = given.slice(0, MAX_LENGTH);
    const search = searchTitle(title, pack, top);
    if (search.none === null) found++;
    if (options.json === true) {
      const record = titleReport(title, search, pack, isOne);
      if (isOne) printJson(record);
      else print(jsonLine(record));
    } else print(`${first ? '' : '\n'}${renderTitle(title, search, pack, style)}\n`);
    first = false;
  }
  if (first) remark('rolefit title: no title was given; give one in quotes, or one a line on standard input');
  return found > 0 ? EXIT.answered : EXIT.abstained;
}

/** The lines of a file that are not blank. */
async function* lines(file: string): AsyncGenerator<string> {
  if (file !== '-' && !existsSync(file))
    throw new RolefitError('input.missing', `${file}: there is no such file; give one with a title on each line`);
  if (file === '-' && process.stdin.isTTY === true) remark('Give a title on each line, then press Ctrl-D.');
  const input = file === '-' ? process.stdin : createReadStream(file);
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line.trim() !== '') yield line.trim();
}
