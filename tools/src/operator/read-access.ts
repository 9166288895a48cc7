import { readFileSync } from 'node:fs';
import { UsageError } from '../command-line/usage-error.js';
import { secretsOfShop } from '../demo/secrets-of-shop.js';
import { type ClientAccess, toolsClientId } from '../sign-in/client-access.js';

interface Given {
  readonly url?: string | undefined;
  readonly 'client-id'?: string | undefined;
  readonly 'client-secret-file'?: string | undefined;
}

/** The options of every command that signs in to a shop. */
export const accessOptions = {
  url: { type: 'string' },
  'client-id': { type: 'string' },
  'client-secret-file': { type: 'string' },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * From the flags, else from the environment, else that of the demo that runs at this address.
 *
 * @throws UsageError
 */
export function readAccess(given: Given, environment: Environment, demo = secretsOfShop): ClientAccess {
  const url = given.url ?? environment['TRADEWIND_URL'] ?? 'http://localhost:8080';
  if (!URL.canParse(url)) throw new UsageError(`--url must be an address such as http://localhost:8080, not "${url}".`);
  const { origin } = new URL(url);
  return accessTo(origin, given, environment, demo);
}

/** As {@link readAccess}, to a shop whose address is known. */
export function accessTo(origin: string, given: Given, environment: Environment, demo = secretsOfShop): ClientAccess {
  const clientId = given['client-id'] ?? environment['TRADEWIND_CLIENT_ID'] ?? toolsClientId;
  const file = given['client-secret-file'];
  const clientSecret =
    (file === undefined ? environment['TRADEWIND_CLIENT_SECRET'] : secretIn(file)) ??
    (clientId === toolsClientId ? demo(origin)?.['tools_client_secret'] : undefined);
  if (clientSecret !== undefined) return { origin, clientId, clientSecret };
  throw new UsageError(
    `No demo of this clone runs at ${origin}. Name a client: --client-id and --client-secret-file, or TRADEWIND_CLIENT_ID and TRADEWIND_CLIENT_SECRET.`,
  );
}

function secretIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch (error) {
    throw new UsageError(`--client-secret-file can't be read (${(error as NodeJS.ErrnoException).code}): ${file}`);
  }
}
