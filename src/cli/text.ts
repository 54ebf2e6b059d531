import { RolefitError } from '../errors.js';
import { safe, visible } from '../safe.js';
import { filesOf, inOrder, isFolder } from '../readers/files.js';
import { readOrFault } from './input.js';
import { EXIT, print, printJson, remark } from './output.js';

interface TextOptions {
  readonly json?: boolean;
  readonly color: boolean;
}

/** `rolefit text`: what is read of files, with its notes; more than one file, or a folder of them, each under its name. */
export async function runText(given: readonly string[], options: TextOptions): Promise<number> {
  const paths = filesOf(given);
  if (paths.length === 0) {
    remark(`rolefit: ${given.map(safe).join(', ')}: there is no file to read in it`);
    if (options.json) printJson({ format: 1, files: [] });
    return EXIT.abstained;
  }
  const isOne = given.length === 1 && !isFolder(given[0]!);
  let code: number = EXIT.answered;
  let isFirst = true;
  const records: unknown[] = [];
  for await (const [path, read] of inOrder(paths, (one) => readOrFault(one, options))) {
    if (read instanceof RolefitError) {
      if (isOne) throw read;
      code = EXIT.wrong;
      remark(`rolefit: ${safe(read.message)}`);
      if (options.json) records.push({ file: path, error: { code: read.code, message: read.message } });
      continue;
    }
    const { document, notes } = read;
    const text = document.view?.text ?? document.text;
    if (text.trim() === '' && code === EXIT.answered) code = EXIT.abstained;
    if (options.json)
      records.push({
        ...(isOne ? {} : { file: path }),
        ...(document.title === undefined ? {} : { title: document.title }),
        text,
        notes,
      });
    else {
      if (!isOne) print(`${isFirst ? '' : '\n'}==> ${safe(path)} <==\n`);
      isFirst = false;
      if (document.title !== undefined) print(`Title: ${safe(document.title)}\n\n`);
      print(`${text.split('\n').map(printable).join('\n').trimEnd()}\n`);
      for (const note of notes) remark(`${isOne ? '' : `${safe(path)}: `}note: ${safe(note.message)} [${note.code}]`);
    }
  }
  if (options.json) printJson(isOne ? { format: 1, ...(records[0] as object) } : { format: 1, files: records });
  return code;
}

function printable(line: string): string {
  return line.split('\t').map(visible).join('\t');
}
