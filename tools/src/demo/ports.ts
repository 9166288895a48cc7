import { createServer } from 'node:net';
import { freePort } from '@tradewind/embedded-postgres';
import { DemoError } from './demo-error.js';

const usualPort = 8080;
const portsTried = 100;

/** The given port; without one, 8080 or the next free port. */
export async function choosePort(wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted;
    throw new DemoError(`Port ${wanted} is taken. Choose another one: npm run demo -- --port N`);
  }
  return firstFreePort(usualPort);
}

/** The first one from `port` on that nobody listens to. */
export async function firstFreePort(port: number): Promise<number> {
  for (let candidate = port; candidate < port + portsTried; candidate++) if (await isFree(candidate)) return candidate;
  return freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
