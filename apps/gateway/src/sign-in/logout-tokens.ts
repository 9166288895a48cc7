import { Injectable } from '@nestjs/common';
import { ProblemException } from '@tradewind/platform';
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload, type RemoteJWKSet } from 'jose';
import { clientId, IdentityClient } from '../identity/identity-client.js';
import { IdentityUnavailableError } from '../identity/identity-errors.js';
import type { Logout } from '../sessions/session-endings.js';

const event = 'http://schemas.openid.net/event/backchannel-logout';
const longestAge = '5 minutes';
const oldestMs = 10 * 60_000;
const fetchTimeoutMs = 3_000;

/** Verifies logout tokens as OpenID Connect Back-Channel Logout 1.0, section 2.6, demands. */
@Injectable()
export class LogoutTokens {
  private keys: RemoteJWKSet | undefined;

  constructor(private readonly identity: IdentityClient) {}

  /**
   * @param form the body of the request, a URL-encoded form
   * @throws ProblemException 400 for an invalid token, 503 when there are no keys to verify it with
   */
  async read(form: unknown): Promise<Logout> {
    const token = typeof form === 'string' ? new URLSearchParams(form).get('logout_token') : null;
    if (token === null) throw invalid('The form has no field logout_token.');
    const { payload } = await jwtVerify(token, await this.keysOfIdentity(), {
      issuer: this.identity.issuer,
      audience: clientId,
      algorithms: ['RS256'],
      typ: 'logout+jwt',
      maxTokenAge: longestAge,
      requiredClaims: ['iat', 'jti'],
    }).catch((error: unknown) => {
      const away = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
      throw away
        ? new IdentityUnavailableError(error)
        : invalid('It is not signed by identity for this client, or too old.');
    });
    return logoutOf(payload);
  }

  private async keysOfIdentity(): Promise<RemoteJWKSet> {
    this.keys ??= createRemoteJWKSet(await this.identity.keysUrl(), {
      timeoutDuration: fetchTimeoutMs,
      [customFetch]: this.identity.fetch as never,
    });
    return this.keys;
  }
}

function logoutOf({ jti, iat, sub, sid, nonce, events }: JWTPayload): Logout {
  const isLogout = typeof events === 'object' && events !== null && event in events;
  if (!isLogout || nonce !== undefined) throw invalid('It is no logout token.');
  if (typeof jti !== 'string' || jti.length > 256) throw invalid('Its claim jti is no text of up to 256 characters.');
  if (sub === undefined && typeof sid !== 'string') throw invalid('It names neither a person nor a sign-in.');
  return {
    tokenId: jti,
    expiresAt: new Date(iat! * 1_000 + oldestMs),
    ...(sub !== undefined && { personId: sub }),
    ...(typeof sid === 'string' && { signInId: sid }),
  };
}

function invalid(detail: string): ProblemException {
  return new ProblemException(400, { code: 'invalid-logout-token', title: 'The logout token is not valid', detail });
}
