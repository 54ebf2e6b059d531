import { RolefitError } from '../errors.js';
import { safe, visible } from '../safe.js';
import type { ReadDocument } from '../readers/read.js';
import { readInput } from './input.js';
import { EXIT, print, printJson, remark } from './output.js';

/** `rolefit text`: what is read of files, with its notes; more than one file each under its name. */
export async function runText(
  paths: readonly string[],
  options: { readonly json?: boolean; readonly color: boolean },
): Promise<number> {
  const reads = paths.map((path) => readOne(path, options));
  let code: number = EXIT.answered;
  const records: unknown[] = [];
  for (const [index, path] of paths.entries()) {
    const read = await reads[index]!;
    if (read instanceof RolefitError) {
      if (paths.length === 1) throw read;
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
        ...(paths.length === 1 ? {} : { file: path }),
        ...(document.title === undefined ? {} : { title: document.title }),
        text,
        notes,
      });
    else {
      if (paths.length > 1) print(`${index === 0 ? '' : '\n'}==> ${safe(path)} <==\n`);
      if (document.title !== undefined) print(`Title: ${safe(document.title)}\n\n`);
      print(`${text.split('\n').map(printable).join('\n').trimEnd()}\n`);
      for (const note of notes)
        remark(`${paths.length > 1 ? `${safe(path)}: ` : ''}note: ${safe(note.message)} [${note.code}]`);
    }
  }
  if (options.json)
    printJson(paths.length === 1 ? { format: 1, ...(records[0] as object) } : { format: 1, files: records });
  return code;
}

/** Reads ahead: what fails is told in its turn. */
async function readOne(path: string, options: { readonly color: boolean }): Promise<ReadDocument | RolefitError> {
  try {
    return await readInput(path, options);
  } catch (error) {
    if (error instanceof RolefitError) return error;
    throw error;
  }
}

function printable(line: string): string {
  return line.split('\t').map(visible).join('\t');
}
