/** Requests through plain sockets, many at once: a client that costs next to nothing, so that the server counts. */
import { connect, type Socket } from 'node:net';

const SOCKETS = 4,
  AT_ONCE = 8;
const STATUS = Buffer.from('HTTP/1.1 ');

/** Sends each of these addresses in turn until so many were answered. */
export async function sendRequests(base: string, paths: readonly string[], count: number): Promise<void> {
  const { hostname, port, pathname } = new URL(base);
  let sent = 0,
    answered = 0;
  const next = (): string => {
    const path = paths[sent++ % paths.length] ?? '/';
    return `GET ${pathname}${path} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer bench\r\n\r\n`;
  };
  await Promise.all(
    Array.from({ length: SOCKETS }, () => {
      return new Promise<void>((resolve, reject) => {
        const socket: Socket = connect(Number(port), hostname);
        socket.setNoDelay(true);
        let open = 0;
        const fill = (): void => {
          let text = '';
          for (; open < AT_ONCE && sent < count; open++) text += next();
          if (text) socket.write(text);
          else if (open === 0) socket.end();
        };
        socket.on('connect', fill);
        socket.on('data', (chunk: Buffer) => {
          for (let at = chunk.indexOf(STATUS); at >= 0; at = chunk.indexOf(STATUS, at + 9)) {
            if (chunk[at + 9] !== 0x32) reject(new Error(chunk.toString('utf8', at, at + 600)));
            open--;
            answered++;
          }
          fill();
        });
        socket.on('close', () => {
          resolve();
        });
        socket.on('error', reject);
      });
    }),
  );
  if (answered !== count) throw new Error(`${answered} answers to ${count} requests`);
}
