import { connect } from 'node:net';

/** What a server said to bytes sent as they are: all of it, until it ended the connection, and after how many milliseconds. */
export interface RawAnswer {
  readonly text: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Sends bytes and waits until the server ends the connection. `drip` sends them one by one, so many milliseconds apart. */
export async function sendRaw(port: number, bytes: string, drip = 0, host = '127.0.0.1'): Promise<RawAnswer> {
  const began = performance.now();
  const socket = connect(port, host);
  const parts: Buffer[] = [];
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<void>((resolve) => {
    socket.on('data', (part: Buffer) => parts.push(part));
    // A server that refuses may end the connection while we still send.
    socket.on('error', () => {});
    socket.on('close', () => resolve());
  });
  if (drip === 0) socket.write(bytes, 'latin1');
  else {
    let at = 0;
    timer = setInterval(() => {
      if (at < bytes.length) socket.write(bytes[at++]!, 'latin1');
    }, drip);
  }
  await ended;
  clearInterval(timer);
  const text = Buffer.concat(parts).toString('latin1');
  return { text, status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), milliseconds: performance.now() - began };
}
