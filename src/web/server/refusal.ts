import type { IncomingMessage } from 'node:http';

/** Why a request is not answered: a status of HTTP and a short plain sentence that repeats nothing of it. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** The longest path that is looked at. */
const MAX_PATH = 1024;

/**
 * What is wrong with a request, before its path is looked up; null for a sound one. Only the names of this machine's own loopback are answered
 * (a name of someone else's that leads here is DNS rebinding), and only pages of this server may ask for more than the page itself.
 * @param hosts values of `Host` that mean this server
 */
export function refusalOf(request: IncomingMessage, hosts: ReadonlySet<string>): Refusal | null {
  const { method, headers, rawHeaders, url = '' } = request;
  const named = (name: string): string[] =>
    rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]!.toLowerCase() === name);
  const [host, ...more] = named('host');
  if (host === undefined || more.length > 0) return { status: 400, text: 'One Host is needed.' };
  if (!hosts.has(host.toLowerCase())) return { status: 403, text: 'This server answers to its own address only.' };
  if (named('origin').some((origin) => origin !== `http://${host.toLowerCase()}`) || isForeign(headers))
    return { status: 403, text: 'Other sites are not answered.' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'Only GET and HEAD are answered.' };
  if (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0')
    return { status: 413, text: 'A request has no body here.' };
  if (headers.upgrade !== undefined) return { status: 400, text: 'There is nothing to change over to.' };
  if (url.length > MAX_PATH) return { status: 414, text: 'The path is too long.' };
  return url.startsWith('/') ? null : { status: 400, text: 'The path begins with a slash.' };
}

/** Whether a browser says that another site asks: a link to the page may be followed, nothing else. */
function isForeign(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}
