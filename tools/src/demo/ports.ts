import { createServer } from 'node:net';
import { freePort } from '@tradewind/embedded-postgres';
import { DemoError } from './demo-error.js';

const usualPort = 8080;
const lastPort = 8179;

/** The wanted port, or else 8080 or the next free one. */
export async function choosePort(wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted;
    throw new DemoError(`Port ${wanted} is taken. Choose another one: npm run demo -- --port N`);
  }
  for (let port = usualPort; port <= lastPort; port++) if (await isFree(port)) return port;
  return freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
