import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import * as client from 'openid-client';
import { SERVICE_URLS, type ServiceUrls } from '../gateway-settings.js';
import { SESSION_SETTINGS, type SessionSettings } from '../sessions/session-settings.js';
import { backChannel } from './back-channel.js';
import { GrantEndedError, IdentityUnavailableError } from './identity-errors.js';
import type { Tokens } from './tokens.js';

export const clientId = 'tradewind-web';
/** `shop` makes the access token one for the services. */
const scope = 'openid profile email shop';
const timeoutSeconds = 5;
const shortestTokenSeconds = 1;

/** What binds the answer of identity to the browser that has begun the sign-in. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/**
 * The gateway as a confidential client of identity (OpenID Connect, by `openid-client`). Every call ends after 5 s.
 * Methods throw `IdentityUnavailableError` when identity does not answer.
 */
@Injectable()
export class IdentityClient {
  private readonly logger = new Logger(IdentityClient.name);
  private discovered: Promise<client.Configuration> | undefined;

  constructor(
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
    @Inject(SERVICE_URLS) private readonly urls: ServiceUrls,
    private readonly clock: Clock,
  ) {}

  get issuer(): string {
    return `${this.settings.shopUrl}/oidc`;
  }

  /** Identity asks for the password each time, or the end of a session that nobody uses would mean little. */
  async signInUrl({ state, nonce, codeVerifier }: SignInSecrets): Promise<URL> {
    return client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.redirectUri,
      scope,
      prompt: 'login',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Exchanges the code in the query of the callback for tokens.
   *
   * @throws Error of `openid-client` if the answer is not the one to this sign-in, or identity refused
   */
  async exchange(query: string, { state, nonce, codeVerifier }: SignInSecrets): Promise<Tokens> {
    const configuration = await this.configuration();
    const answer = new URL(this.redirectUri);
    answer.search = query;
    const checks = {
      pkceCodeVerifier: codeVerifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    };
    return this.tokensOf(await client.authorizationCodeGrant(configuration, answer, checks).catch(whenAway));
  }

  /** @throws GrantEndedError */
  async refresh(refreshToken: string): Promise<Tokens> {
    const configuration = await this.configuration();
    try {
      return this.tokensOf(await client.refreshTokenGrant(configuration, refreshToken));
    } catch (error) {
      if (error instanceof client.ResponseBodyError && error.error === 'invalid_grant') throw new GrantEndedError();
      throw this.unavailable(error);
    }
  }

  /** Withdraws a refresh token and what else was granted with it. Never throws: the session has ended anyway. */
  async revoke(refreshToken: string): Promise<void> {
    try {
      await client.tokenRevocation(await this.configuration(), refreshToken);
    } catch (error) {
      this.logger.warn(`a refresh token could not be revoked: ${String(error)}`);
    }
  }

  /** Where the browser ends its sign-in at identity. Identity then sends it back to the start page. */
  async signOutUrl(idToken: string | undefined): Promise<URL> {
    return client.buildEndSessionUrl(await this.configuration(), {
      post_logout_redirect_uri: `${this.settings.shopUrl}/`,
      ...(idToken !== undefined && { id_token_hint: idToken }),
    });
  }

  async keysUrl(): Promise<URL> {
    return new URL((await this.configuration()).serverMetadata().jwks_uri!);
  }

  /** Resolves if identity answers now. */
  async ping(): Promise<void> {
    const answer = await fetch(new URL('/health/live', this.urls.identity), { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`identity answered ${answer.status}`);
  }

  /** A `fetch` that reaches identity inside the network at its public addresses. */
  readonly fetch = backChannel(this.settings.shopUrl, this.urls.identity);

  /** Asks once, and again after a failure. */
  private async configuration(): Promise<client.Configuration> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      throw this.unavailable(error);
    }
  }

  private async discover(): Promise<client.Configuration> {
    const configuration = await client.discovery(
      new URL(this.issuer),
      clientId,
      {},
      client.ClientSecretBasic(this.settings.clientSecret),
      {
        [client.customFetch]: this.fetch,
        timeout: timeoutSeconds,
        execute: this.issuer.startsWith('http:')
          ? [client.allowInsecureRequests, client.enableNonRepudiationChecks]
          : [client.enableNonRepudiationChecks],
      },
    );
    configuration.timeout = timeoutSeconds;
    return configuration;
  }

  private get redirectUri(): string {
    return `${this.settings.shopUrl}/signed-in`;
  }

  private tokensOf(answer: Awaited<ReturnType<typeof client.refreshTokenGrant>>): Tokens {
    const lastsSeconds = answer.expires_in ?? shortestTokenSeconds;
    const signInId = answer.claims()?.['sid'];
    return {
      accessToken: answer.access_token,
      accessExpiresAt: new Date(this.clock.now().getTime() + lastsSeconds * 1_000),
      ...(answer.refresh_token !== undefined && { refreshToken: answer.refresh_token }),
      ...(answer.id_token !== undefined && { idToken: answer.id_token }),
      ...(typeof signInId === 'string' && { signInId }),
    };
  }

  private unavailable(error: unknown): IdentityUnavailableError {
    if (error instanceof IdentityUnavailableError) return error;
    this.logger.warn(`identity does not answer as it should: ${describe(error)}`);
    return new IdentityUnavailableError(error);
  }
}

function describe(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } };
  return [message, cause?.code ?? cause?.message].filter(Boolean).join(': ');
}

/** Tells an identity that is away from one that has refused. */
function whenAway(error: unknown): never {
  const refused =
    error instanceof client.AuthorizationResponseError ||
    (error instanceof client.ResponseBodyError && error.error === 'invalid_grant') ||
    (error instanceof client.ClientError && /^OAUTH_(INVALID_RESPONSE|JWT)/.test(String(error.code)));
  throw refused ? error : new IdentityUnavailableError(error);
}
