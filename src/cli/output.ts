import { fileFault } from '../file-faults.js';
import { jsonText } from '../render/json.js';
import { PLAIN, wrap, type Style } from '../render/layout.js';
import { safe } from '../safe.js';

/** Exit codes of every command. */
export const EXIT = { answered: 0, abstained: 1, wrong: 2 } as const;

/** Writes data to standard output. */
export function print(text: string): void {
  process.stdout.write(text);
}

export function printJson(value: unknown): void {
  print(jsonText(value));
}

/** Writes a remark to standard error: one line, which a terminal gets broken by words. */
export function remark(text: string): void {
  const lines = process.stderr.isTTY === true ? text.split('\n').flatMap((line) => wrap(line, '', '  ')) : [text];
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** Writes a line to standard error that is copied and typed again: never broken. */
export function remarkAsTyped(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Colours only in a terminal that wants them: `NO_COLOR` and `--no-color` switch them off, `FORCE_COLOR` on. */
export async function styleFor(color: boolean): Promise<Style> {
  if (!wantsColor(color)) return PLAIN;
  const { default: pc } = await import('picocolors');
  const { bold, dim, green, red, cyan } = pc.createColors(true);
  return { bold, dim, good: green, bad: red, accent: cyan };
}

function wantsColor(color: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (!color || (NO_COLOR !== undefined && NO_COLOR !== '')) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** A reader that closes the pipe early (`| head`) is no error. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.answered);
    remark(`rolefit: the output ${fileFault(error, 'written')}; nothing more is printed`);
    process.exit(EXIT.wrong);
  });
}

const ERASE = '\r\u001b[K';

/** A line on a terminal that is written over and over; an empty one takes it away. Safe for any text. */
export function overwrite(terminal: NodeJS.WriteStream, text: string): void {
  terminal.write(ERASE + safe(text).slice(0, (terminal.columns || 80) - 1));
}
