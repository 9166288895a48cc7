import { allowInsecureRequests, ClientSecretBasic, type Configuration, discovery } from 'openid-client';
import type { ClientAccess } from './client-access.js';
import { SignInError } from './sign-in-error.js';

const timeoutSeconds = 20;

/**
 * Reads what the shop says of its sign-in (OpenID Connect Discovery). A shop on this machine may be without TLS.
 *
 * @throws SignInError
 */
export async function discoverIssuer({ origin, clientId, clientSecret }: ClientAccess): Promise<Configuration> {
  const issuer = new URL('/oidc', origin);
  const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
  const authentication = ClientSecretBasic(clientSecret);
  try {
    return await discovery(issuer, clientId, undefined, authentication, { execute, timeout: timeoutSeconds });
  } catch (error) {
    throw new SignInError(reasonOf(origin, error), { cause: error });
  }
}

/** The shop answers under its own name only, which every token contains. */
function reasonOf(origin: string, error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: { attribute?: string; body?: { issuer?: string } } };
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' && cause?.body?.issuer !== undefined)
    return `The shop at ${origin} calls itself ${new URL(cause.body.issuer).origin}. Use that address.`;
  return `The gateway at ${origin} is not reachable (${reachability(error)}). Is the shop running?`;
}

function reachability(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string; status?: number } };
  const deeper = (cause as { cause?: { code?: string } } | undefined)?.cause?.code;
  if (cause?.status !== undefined) return `its sign-in answered ${cause.status}`;
  return deeper ?? cause?.code ?? message;
}
