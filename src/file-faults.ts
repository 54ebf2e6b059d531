/** Why a file could not be read or written, in words, by the code of the system's error: what is wrong, and what to do. */
const FAULTS = {
  read: {
    ENOENT: 'there is no such file; check the path',
    ENOTDIR: 'a part of this path is a file and no folder; check the path',
    EISDIR: 'this is a folder; give one file',
    EACCES: 'you may not read this; check its permissions',
    EPERM: 'you may not read this; check its permissions',
    ELOOP: 'its links lead in a circle; give the file itself',
    ENAMETOOLONG: 'this is too long for a path; check it',
    EIO: 'the disk cannot read it; get the file from elsewhere',
  },
  written: {
    ENOENT: 'its folder does not exist; make that first',
    ENOTDIR: 'a part of this path is a file and no folder; check the path',
    EISDIR: 'this is a folder; give the path of a file',
    EACCES: 'you may not write there; check the permissions, or give another path',
    EPERM: 'you may not write there; check the permissions, or give another path',
    EROFS: 'nothing can be written on that disk; give another path',
    EEXIST: 'something else of that name stands there; give another path',
    ENOSPC: 'no space is left; free some',
    EDQUOT: 'no space is left for you; free some',
    ENAMETOOLONG: 'this is too long for a path; give a shorter one',
    EIO: 'the disk cannot write it; give a path on another',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** What went wrong with a file, in words; what no words are known for is told as the system says it. */
export function fileFault(error: unknown, doing: keyof typeof FAULTS): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const known: Readonly<Record<string, string>> = FAULTS[doing];
  if (code !== undefined && Object.hasOwn(known, code)) return `cannot be ${doing}: ${known[code]!}`;
  return `cannot be ${doing} (${code ?? message ?? String(error)})`;
}
