import { readFileSync, statSync } from 'node:fs';
import { RolefitError } from '../errors.js';
import { diffReport, reportKind, type Comparable } from '../explain/diff.js';
import { renderDiff } from '../render/diff-text.js';
import { comparableSchema } from '../schemas/diff.js';
import { EXIT, print, printJson, styleFor } from './output.js';

interface DiffOptions {
  readonly json?: boolean;
  readonly color: boolean;
}

/** `rolefit diff`: which part moved a score between two reports, and what differs in what they were made from. */
export async function runDiff(before: string, after: string, options: DiffOptions): Promise<number> {
  const [a, b] = [readReport(before), readReport(after)];
  if (reportKind(a) !== reportKind(b))
    throw new RolefitError(
      'usage',
      `${before} is a ${reportKind(a)} and ${after} a ${reportKind(b)}; give two reports of the same command`,
    );
  const report = diffReport(a, b);
  if (options.json) printJson(report);
  else print(renderDiff(report, await styleFor(options.color)));
  return EXIT.answered;
}

/** Largest report that is read, in bytes. */
const MAX_BYTES = 50_000_000;

function readReport(path: string): Comparable {
  const refuse = (why: string): never => {
    throw new RolefitError('input.unreadable', `${path}: ${why}`);
  };
  let text: string;
  try {
    if (statSync(path).size > MAX_BYTES) refuse(`more than ${MAX_BYTES / 1e6} MB is no report`);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof RolefitError) throw error;
    throw new RolefitError('input.missing', `${path}: this file cannot be read; give two reports that --json printed`);
  }
  const found =
    reportOf(text) ?? refuse('this is no report of "rolefit fit --json" or "rolefit match --json" with an explanation');
  const { value, details = [] } = found.explanation;
  if (details.reduce((sum, detail) => sum + detail.value, 0) !== value)
    refuse('its explanation does not add up to its score; it was changed');
  return found;
}

function reportOf(text: string): Comparable | null {
  try {
    return comparableSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
