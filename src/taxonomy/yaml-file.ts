import { LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { RolefitError } from '../errors.js';
import { issuesOf, plainIssue } from './plain-issue.js';

/** Where something was written: `file:line`, the file relative to the project folder. */
export type Origin = string;
export type Path = readonly (string | number)[];

export interface ReadYaml<T> {
  readonly value: T;
  readonly lineOf: (path: Path) => Origin;
}

/** What is wrong with a file, in plain words. */
export interface YamlFault {
  readonly code: 'taxonomy.syntax' | 'taxonomy.schema';
  readonly where: Origin;
  readonly message: string;
}

/** Checks YAML that is called `name` in messages: its value, or all that is wrong with it. */
export function checkYaml<S extends z.ZodType>(text: string, name: string, schema: S): ReadYaml<z.infer<S>> | { readonly faults: readonly YamlFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: Path): Origin => `${name}:${lineAt(document, lines, path)}`;
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({
      code: 'taxonomy.syntax' as const,
      where: `${name}:${lines.linePos(pos[0]).line}`,
      message: message.split('\n')[0]!.replace(/ at line \d+, column \d+:$/, ''),
    }));
    return { faults };
  }
  const result = schema.safeParse(document.toJS() ?? [], { reportInput: true });
  if (result.success) return { value: result.data, lineOf };
  const faults = issuesOf(result.error.issues).map((issue) => ({ code: 'taxonomy.schema' as const, where: lineOf(issue.path), message: plainIssue(issue) }));
  return { faults };
}

/**
 * Checks YAML that is called `name` in messages.
 * @throws RolefitError `taxonomy.syntax` or `taxonomy.schema`, with name and line of the first fault.
 */
export function parseYaml<S extends z.ZodType>(text: string, name: string, schema: S): ReadYaml<z.infer<S>> {
  const read = checkYaml(text, name, schema);
  if (!('faults' in read)) return read;
  const { code, where, message } = read.faults[0]!;
  throw new RolefitError(code, `${where}: ${message}`);
}

function lineAt(document: YamlDocument, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}
