import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type RemoteJWKSet } from 'jose';
import { ProblemException } from '../problems/problem-exception.js';
import { principalOf } from './principal-of-claims.js';
import type { Principal } from './principal.js';
import type { TokenSettings } from '../settings/token-settings.js';

const refreshAfterMs = 10 * 60_000;
const coolDownMs = 5_000;
const fetchTimeoutMs = 3_000;
/** Longer than any token of the issuer. Nothing longer is decoded. */
const longestToken = 8_192;

/**
 * Verifies access tokens (RFC 9068, signed with RS256) against the issuer's published keys (JWKS). It fetches the keys when they are first needed,
 * again for an unknown key id (at most every 5 s), and in the background every 10 minutes. A fetch that fails is tried once
 * more. While the issuer is down, it keeps using the known keys.
 */
export class TokenVerifier {
  private readonly keys: RemoteJWKSet;
  private fetchedAt = Date.now();

  constructor(private readonly settings: TokenSettings) {
    const url = new URL(settings.JWKS_URL);
    this.keys = createRemoteJWKSet(url, {
      cacheMaxAge: Infinity,
      cooldownDuration: coolDownMs,
      timeoutDuration: fetchTimeoutMs,
    });
  }

  /** Throws a `ProblemException`: 401 for an invalid token, 503 when no keys are available to verify it. */
  async verify(token: string): Promise<Principal> {
    if (token.length > longestToken) throw invalidToken();
    this.refreshOldKeys();
    try {
      const claims = await this.claimsOf(token).catch((error: unknown) => {
        if (isTokenFault(error)) throw error;
        return this.claimsOf(token);
      });
      return principalOf(claims);
    } catch (error) {
      throw isTokenFault(error) ? invalidToken(error) : keysUnavailable();
    }
  }

  private async claimsOf(token: string): Promise<JWTPayload> {
    const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience } = this.settings;
    const { payload } = await jwtVerify(token, this.keys, {
      issuer,
      audience,
      algorithms: ['RS256'],
      typ: 'at+jwt',
      requiredClaims: ['sub', 'exp', 'client_id'],
    });
    return payload;
  }

  private refreshOldKeys(): void {
    if (!this.keys.jwks() || Date.now() - this.fetchedAt < refreshAfterMs) return;
    this.fetchedAt = Date.now();
    this.keys.reload().catch(() => undefined);
  }
}

function isTokenFault(error: unknown): error is errors.JOSEError {
  return (
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWTExpired ||
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  );
}

function invalidToken(error?: errors.JOSEError): ProblemException {
  const detail =
    error instanceof errors.JWTExpired ? 'The access token has expired.' : 'The access token is not valid.';
  return new ProblemException(401, { code: 'not-signed-in', title: 'Sign in first', detail });
}

function keysUnavailable(): ProblemException {
  return new ProblemException(503, {
    code: 'sign-in-unavailable',
    title: 'Signing in is not possible now',
    detail: 'The keys that access tokens are verified with could not be fetched.',
  });
}
