import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_SETTINGS, type ServiceSettings } from '@tradewind/platform';
import { importJWK, SignJWT } from 'jose';
import type { AccessToken, AccessTokens } from '../../application/ports/access-tokens.js';
import { SigningKeys } from '../../application/ports/signing-keys.js';
import type { User } from '../../domain/user/user.js';
import { signatureAlgorithm } from './es256-key.js';

const lifetimeSeconds = 60 * 60;

@Injectable()
export class JwtAccessTokens implements AccessTokens {
  constructor(
    private readonly keys: SigningKeys,
    @Inject(SERVICE_SETTINGS) private readonly settings: ServiceSettings,
  ) {}

  async issue({ id, email, displayName, role }: User): Promise<AccessToken> {
    const { kid, privateJwk } = await this.keys.newest();
    const issuedAt = Math.floor(Date.now() / 1000);
    const text = await new SignJWT({ email, name: displayName, role })
      .setProtectedHeader({ alg: signatureAlgorithm, kid })
      .setSubject(id)
      .setIssuer(this.settings.TOKEN_ISSUER)
      .setAudience(this.settings.TOKEN_AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(await importJWK(privateJwk, signatureAlgorithm));
    return { text, expiresAt: new Date((issuedAt + lifetimeSeconds) * 1000) };
  }
}
