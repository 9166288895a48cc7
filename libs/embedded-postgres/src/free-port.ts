import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that Linux, macOS and Windows give to outgoing connections: nobody but a server takes one of these. */
const lowest = 20_100;
const highest = 32_000;
const tries = 100;

const given = new Set<number>();

/**
 * Returns a port on 127.0.0.1 on which no process listens at this moment, and that this process has not been given before.
 *
 * @throws Error when 100 ports in a row are taken
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const port = randomInt(lowest, highest);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFreePort(port)) return port;
  }
  throw new Error(`No free port was found between ${lowest} and ${highest} in ${tries} attempts`);
}

/** Whether no process listens on this port of 127.0.0.1 at this moment. */
export function isFreePort(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
