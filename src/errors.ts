/** What went wrong, as a stable name that programs can test: `area.problem`. */
export type ErrorCode =
  | 'input.missing'
  | 'input.folder'
  | 'input.binary'
  | 'input.undecodable'
  | 'input.too-large'
  | 'input.encrypted'
  | 'input.damaged'
  | 'input.too-slow'
  | 'input.unreadable'
  | 'input.format'
  | 'output.failed'
  | 'resume.refused'
  | 'worker.failed'
  | 'pack.unreadable'
  | 'pack.format'
  | 'pack.damaged'
  | 'role.unknown'
  | 'skill.unknown'
  | 'usage'
  | 'taxonomy.unreadable'
  | 'taxonomy.syntax'
  | 'taxonomy.schema'
  | 'taxonomy.duplicate'
  | 'taxonomy.reference'
  | 'taxonomy.quote-not-found'
  | 'taxonomy.bm25-mismatch'
  | 'taxonomy.lint'
  | 'explanation.unknown-role';

/** The one error class of rolefit. `message` is one line: what, where, what to do. */
export class RolefitError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'RolefitError';
    this.code = code;
  }
}
