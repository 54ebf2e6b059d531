import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { RolefitError } from '../../errors.js';

/** How a file is packed for the way. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file of a site, held in memory. */
export interface SiteFile {
  readonly type: string;
  /** A name of its content, for `ETag`. */
  readonly tag: string;
  /** True where the file's name changes with its content, so that it may be kept for good. */
  readonly isHashed: boolean;
  /** Its bytes, packed once, when they are first asked for. */
  readonly packed: (encoding: Encoding) => Promise<Uint8Array>;
}

/** The files of a site by the path that asks for them: what is not among them is not there. */
export type Site = ReadonlyMap<string, SiteFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};
const OTHER_TYPE = 'application/octet-stream';
/** The build puts a hash of the content behind the names of these. */
const HASHED = /^\/assets\/.*-[\w-]{8}\.\w+$/;
/** A name that needs no escaping in a path and hides nothing. */
const PLAIN_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
/** What stands beside a file that the build has packed. */
const PACKED = { br: '.br', gzip: '.gz', identity: '' } as const;
/** On the loopback the way is short: what the build has not packed is packed fast. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;

/**
 * Reads a built page. Links are not followed, and files with odd names or beginning with a point are none of it.
 * @throws RolefitError `input.missing` where the folder has no page
 */
export function readSite(folder: string): Site {
  const contents = new Map<string, Uint8Array>();
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (!PLAIN_NAME.test(entry.name)) continue;
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(below);
      else if (entry.isFile()) contents.set(below, readFileSync(join(folder, below)));
    }
  };
  try {
    visit('');
  } catch {
    contents.clear();
  }
  const files = new Map<string, SiteFile>();
  for (const [path, bytes] of contents)
    if (!isVariant(path, contents))
      files.set(
        path,
        siteFile(path, bytes, (encoding) => contents.get(path + PACKED[encoding])),
      );
  const index = files.get('/index.html');
  if (index === undefined)
    throw new RolefitError('input.missing', `${folder}: there is no page here; make it with "npm run build"`);
  files.set('/', index);
  return files;
}

/** Whether it is another file as the build has packed it. */
function isVariant(path: string, contents: ReadonlyMap<string, Uint8Array>): boolean {
  return /\.(?:br|gz)$/.test(path) && contents.has(path.replace(/\.\w+$/, ''));
}

function siteFile(path: string, bytes: Uint8Array, built: (encoding: Encoding) => Uint8Array | undefined): SiteFile {
  const made = new Map<Encoding, Promise<Uint8Array>>();
  return {
    type: TYPES[extname(path)] ?? OTHER_TYPE,
    tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    isHashed: HASHED.test(path),
    packed: (encoding) => {
      let packed = made.get(encoding);
      if (packed === undefined)
        made.set(encoding, (packed = Promise.resolve(built(encoding) ?? pack(bytes, encoding))));
      return packed;
    },
  };
}

async function pack(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'identity') return bytes;
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level: GZIP_LEVEL });
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}
