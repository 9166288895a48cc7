import { freePort, isFreePort } from '@tradewind/embedded-postgres';
import { DemoError } from './demo-error.js';

const usualPort = 8080;
const portsTried = 100;

/** The given port; without one, 8080 or the next free port. */
export async function choosePort(wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFreePort(wanted)) return wanted;
    throw new DemoError(`Port ${wanted} is taken. Choose another one: npm run demo -- --port N`);
  }
  return firstFreePort(usualPort);
}

/** The first one from `port` on that nobody listens to. */
export async function firstFreePort(port: number): Promise<number> {
  for (let candidate = port; candidate < port + portsTried; candidate++)
    if (await isFreePort(candidate)) return candidate;
  return freePort();
}
