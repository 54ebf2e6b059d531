import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusalOf, type Refusal } from './refusal.js';
import { ENCODINGS, type Encoding, type Site } from './site.js';

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Answers requests with the files of a site. A path is looked up as it was sent, undecoded, in the table of files: there is no way from it to the disk.
 * @param headers of every answer; @param hosts values of `Host` that mean this server
 */
export function answerer(
  site: Site,
  headers: Readonly<Record<string, string>>,
  hosts: () => ReadonlySet<string>,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refusal = refusalOf(request, hosts());
    if (refusal !== null) return refuse(response, refusal);
    const file = site.get(request.url!.split('?', 1)[0]!);
    if (file === undefined) return refuse(response, { status: 404, text: 'There is no such file.' });
    const encoding = encodingOf(request.headers['accept-encoding']);
    const tag = `"${file.tag}-${encoding}"`;
    response.setHeader('Cache-Control', file.isHashed ? FOREVER : 'no-cache');
    response.setHeader('ETag', tag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (has(request.headers['if-none-match'], tag)) return void response.writeHead(304).end();
    const bytes = await file.packed(encoding);
    response.setHeader('Content-Type', file.type);
    response.setHeader('Content-Length', bytes.length);
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.writeHead(200).end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/** Says no and ends the connection: what may still come on it is not read. */
function refuse(response: ServerResponse, { status, text }: Refusal): void {
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  response.setHeader('Connection', 'close');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(`${text}\n`);
}

/** The first of our encodings that a client takes. */
function encodingOf(accepted: string | string[] | undefined): Encoding {
  const names = new Set(
    String(accepted ?? '')
      .split(',')
      .map((entry) => entry.trim().toLowerCase())
      .filter((entry) => !/;\s*q=0(?:\.0*)?$/.test(entry))
      .map((entry) => entry.split(';', 1)[0]!.trim()),
  );
  return ENCODINGS.find((encoding) => names.has(encoding)) ?? 'identity';
}

function has(list: string | undefined, tag: string): boolean {
  return (list ?? '').split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag);
}
