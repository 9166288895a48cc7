import { Logger } from '@nestjs/common';
import * as oauth from 'oauth4webapi';
import type { KafkaOAuth } from './kafka-security.js';

const ANSWER_MS = 5_000;
/**
 * A session ends with its token and is renewed after four fifths of its lifetime: the token has to be replaced before that.
 */
const RENEWED_AFTER = 0.75;
/** The remaining lifetime that makes a token usable: brokers allow a client to reauthenticate once per second. */
const LEAST_MS = 1_500;

interface AccessToken {
  readonly value: string;
  /** On the clock of `performance.now()`. */
  readonly issuedAt: number;
  readonly lifeMs: number;
}

/**
 * Access tokens for the client's own credentials (OAuth 2.0, RFC 6749, section 4.4), requested when no fresh token is left. A
 * short outage of the endpoint does no harm while the previous token is valid.
 */
export class AccessTokens {
  private readonly logger = new Logger('KafkaBroker');
  private current: AccessToken | undefined;
  private asking: Promise<AccessToken> | undefined;

  constructor(private readonly credentials: KafkaOAuth) {}

  /** Rejects with the reason after 5,000 ms at most. */
  async token(): Promise<string> {
    const { current } = this;
    if (current && ageOf(current) < current.lifeMs * RENEWED_AFTER) return current.value;
    try {
      this.asking ??= this.ask().finally(() => (this.asking = undefined));
      this.current = await this.asking;
      return this.current.value;
    } catch (error) {
      if (!current || current.lifeMs - ageOf(current) < LEAST_MS) throw error;
      this.logger.warn(`Using a token that is about to expire: ${(error as Error).message}`);
      return current.value;
    }
  }

  private async ask(): Promise<AccessToken> {
    const { tokenEndpoint, clientId, clientSecret, scope } = this.credentials;
    const { origin, hostname } = new URL(tokenEndpoint);
    const server = { issuer: origin, token_endpoint: tokenEndpoint };
    const issuedAt = performance.now();
    try {
      const response = await oauth.clientCredentialsGrantRequest(
        server,
        { client_id: clientId },
        oauth.ClientSecretBasic(clientSecret),
        new URLSearchParams(scope === undefined ? {} : { scope }),
        { signal: AbortSignal.timeout(ANSWER_MS), [oauth.allowInsecureRequests]: isThisHost(hostname) },
      );
      const answer = await oauth.processClientCredentialsResponse(server, { client_id: clientId }, response);
      if (!answer.expires_in) throw new Error('the response does not say when the token expires');
      return { value: answer.access_token, issuedAt, lifeMs: answer.expires_in * 1_000 };
    } catch (error) {
      throw new Error(`No access token from ${origin}: ${reasonOf(error)}`, { cause: error });
    }
  }
}

/** Traffic that does not leave the host can't be read by others. */
export const isThisHost = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const ageOf = ({ issuedAt }: AccessToken): number => performance.now() - issuedAt;

/** A failed `fetch` has its reason in the cause. */
function reasonOf(error: unknown): string {
  if (error instanceof oauth.ResponseBodyError) return `${error.status} ${error.error}`;
  const { message, cause } = error as { message: string; cause?: { message?: string } };
  return cause?.message || message;
}
