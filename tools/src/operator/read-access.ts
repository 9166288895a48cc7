import { accounts } from '../scenario/accounts.js';
import type { Access } from './access.js';
import { UsageError } from '../command-line/usage-error.js';

interface Given {
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly password?: string | undefined;
}

const ownMachine = ['localhost', '127.0.0.1', '[::1]'];

/** From the flags, else from the environment, else the demo's operator if the shop is on this machine. Throws `UsageError`. */
export function readAccess(given: Given, environment: Readonly<Record<string, string | undefined>>): Access {
  const url = given.url ?? environment['TRADEWIND_URL'] ?? 'http://localhost:8080';
  if (!URL.canParse(url)) throw new UsageError(`--url must be an address such as http://localhost:8080, not "${url}".`);
  const { origin, hostname } = new URL(url);
  const email = given.email ?? environment['TRADEWIND_EMAIL'];
  const password = given.password ?? environment['TRADEWIND_PASSWORD'];
  if (email !== undefined && password !== undefined) return { origin, email, password };
  if (email === undefined && password === undefined && ownMachine.includes(hostname))
    return { origin, ...accounts.operator };
  throw new UsageError('Name an operator: --email and --password, or TRADEWIND_EMAIL and TRADEWIND_PASSWORD.');
}
