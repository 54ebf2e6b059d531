import type { z } from 'zod';

type RawIssue = z.core.$ZodIssue;

/** A fault that a schema found, with its whole path. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly raw: RawIssue;
}

/** Choices named at most. */
const SHOWN_CHOICES = 14;

/** All faults; of what has several forms, those of the form that it comes nearest to. */
export function issuesOf(raws: readonly RawIssue[], before: Issue['path'] = []): Issue[] {
  return raws.flatMap((raw) => {
    const path = [...before, ...raw.path.filter((part) => typeof part !== 'symbol')];
    const meant = raw.code === 'invalid_union' ? nearestForm(raw.errors) : null;
    return meant === null ? [{ path, raw }] : issuesOf(meant, path);
  });
}

/** The form whose faults are inside it, and the fewest; null where each fails as a whole. */
function nearestForm(forms: readonly (readonly RawIssue[])[]): readonly RawIssue[] | null {
  const inside = forms.filter((issues) => issues.every(({ path }) => path.length > 0) || issues.every(({ code }) => code === 'unrecognized_keys'));
  return inside.reduce<readonly RawIssue[] | null>((best, issues) => (best === null || issues.length < best.length ? issues : best), null);
}

/** A fault in words for one who writes YAML: which key, what is wrong, what would be right. */
export function plainIssue({ path, raw }: Issue): string {
  const name = nameOf(path);
  return `${name === '' ? '' : `${name}: `}${whatOf(raw)}`;
}

/** `importance of skills 3` for the path skills, 2, importance; counted from 1. */
function nameOf(path: Issue['path']): string {
  const names: string[] = [];
  for (const part of path) {
    if (typeof part === 'string') names.push(part);
    else if (names.length === 0) names.push(`entry ${part + 1}`);
    else names.push(`${names.pop()!} ${part + 1}`);
  }
  return names.reduce((rest, name) => (rest === '' ? name : `${name} of ${rest}`), '');
}

function whatOf(raw: RawIssue): string {
  const missing = raw.input === undefined;
  switch (raw.code) {
    case 'invalid_type':
      return missing ? `it is missing; it must be ${kindName(raw.expected)}` : `it is ${kindOf(raw.input)}; it must be ${kindName(raw.expected)}`;
    case 'unrecognized_keys':
      return `there is no key ${raw.keys.map((key) => `"${key}"`).join(', ')} here; see taxonomy/README.md for those that may be`;
    case 'invalid_value':
      return `${missing ? 'it is missing; it must be' : `"${String(raw.input)}" is not known; it must be`} ${choices(raw.values.map(String))}`;
    case 'too_small':
      if (raw.origin === 'array') return 'the list is empty';
      return raw.origin === 'string' ? (Number(raw.minimum) <= 1 ? 'it is empty' : `it is too short; it must have ${raw.minimum} letters`) : `it is too small; it must be ${raw.minimum} or more`;
    case 'too_big':
      return raw.origin === 'string' ? `it is too long; it may have ${raw.maximum} letters` : `it is too great; it must be ${raw.maximum} or less`;
    case 'invalid_union':
      return 'options' in raw && Array.isArray(raw.options) ? `it is not known; it must be ${choices(raw.options.map(String))}` : 'it has a form that is not known here; see taxonomy/README.md for those that may be';
    default:
      return raw.message;
  }
}

function choices(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN_CHOICES).join(', ');
  return values.length === 1 ? shown : `one of ${shown}${values.length > SHOWN_CHOICES ? ', …' : ''}`;
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'keys with their values',
  record: 'keys with their values',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
};

function kindName(expected: string): string {
  return KIND_NAMES[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  return KIND_NAMES[typeof value] ?? typeof value;
}
