import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { RolefitError } from '../../errors.js';
import { answerer } from './answer.js';
import { policyOf, securityHeaders } from './policy.js';
import { readSite } from './site.js';

/** The loopback, and nothing else. */
const ADDRESSES = ['127.0.0.1', '::1'] as const;

/** Limits on what a request may take: bytes, milliseconds, connections at once. */
const LIMITS = {
  maxHeaderSize: 8192,
  headersTimeout: 5_000,
  requestTimeout: 8_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 500,
} as const;
/** Time without a byte in either direction after which a connection ends. */
const IDLE = 20_000;
const MAX_CONNECTIONS = 64;

export interface Running {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built page on the loopback, by IPv4 and, where the machine has it, IPv6.
 * @param ports tried one after the other; 0 is any that is free
 * @throws RolefitError `input.missing` without a page in the folder, `output.failed` where no port is to be had
 */
export async function startServer(folder: string, ports: readonly number[]): Promise<Running> {
  const site = readSite(folder);
  const html = new TextDecoder().decode(await site.get('/')!.packed('identity'));
  const headers = securityHeaders(policyOf(html));
  let hosts: ReadonlySet<string> = new Set();
  const answer = answerer(site, headers, () => hosts);
  for (const port of ports) {
    const servers: Server[] = [];
    try {
      for (const address of ADDRESSES) {
        const server = guarded(answer);
        // The second takes the port that the first got.
        const taken = servers.length === 0 ? port : portOf(servers[0]!);
        if (await listens(server, taken, address)) servers.push(server);
      }
    } catch (error) {
      await Promise.all(servers.map(end));
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') continue;
      throw new RolefitError(
        'output.failed',
        `port ${port}: cannot be opened${portFault(error)}; give another with --port`,
      );
    }
    if (servers.length === 0)
      throw new RolefitError('output.failed', 'this machine has no loopback address to serve on');
    const own = portOf(servers[0]!);
    hosts = new Set(
      ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) => [`${name}:${own}`, ...(own === 80 ? [name] : [])]),
    );
    return { port: own, close: async () => void (await Promise.all(servers.map(end))) };
  }
  const [first, last] = [ports[0]!, ports.at(-1)!];
  throw new RolefitError(
    'output.failed',
    `port ${first}${last === first ? '' : ` to ${last}`}: in use; give another with --port`,
  );
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function guarded(answer: ReturnType<typeof answerer>): Server {
  const server = createServer(
    { ...LIMITS, requireHostHeader: false, insecureHTTPParser: false },
    (request, response) => {
      answer(request, response).catch(() => response.destroy());
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.setTimeout(IDLE);
  // Whoever asks first whether a body may come is told like the others that there is none.
  server.on('checkContinue', (request, response) => void server.emit('request', request, response));
  server.on('checkExpectation', (request, response) => void server.emit('request', request, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => tellBroken(error.code, socket));
  return server;
}

const BROKEN: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers what is no request, or none that came in time, and ends the connection. */
function tellBroken(code: string | undefined, socket: Duplex): void {
  if (!socket.writable || code === 'ECONNRESET') return void socket.destroy();
  const status = BROKEN[code ?? ''] ?? '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${status.length - 3}\r\n\r\n${status.slice(4)}\n`,
    () => socket.destroy(),
  );
}

/** Whether a server now listens there; false where the machine lacks the address. */
function listens(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? resolve(false) : reject(error),
    );
    server.listen({ port, host, ipv6Only: host.includes(':'), exclusive: true }, () => resolve(true));
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Why a port cannot be opened, as far as that is known. */
function portFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM' ? ', for you may not open it' : ` (${code ?? message})`;
}
