import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_SETTINGS, type ServiceSettings } from '@tradewind/platform';
import { importJWK, SignJWT } from 'jose';
import type { AccessToken, AccessTokens } from '../../application/ports/access-tokens.js';
import { SigningKeys } from '../../application/ports/signing-keys.js';
import type { User } from '../../domain/user/user.js';
import { algorithmOf } from './new-signing-key.js';

const lifetimeSeconds = 60 * 60;
const clientId = 'tradewind-web';

@Injectable()
export class JwtAccessTokens implements AccessTokens {
  constructor(
    private readonly keys: SigningKeys,
    @Inject(SERVICE_SETTINGS) private readonly settings: ServiceSettings,
  ) {}

  async issue({ id, email, displayName, roles }: User): Promise<AccessToken> {
    const key = await this.keys.newest();
    const alg = algorithmOf(key);
    const issuedAt = Math.floor(Date.now() / 1000);
    const text = await new SignJWT({ email, name: displayName, client_id: clientId, roles })
      .setProtectedHeader({ alg, kid: key.kid, typ: 'at+jwt' })
      .setSubject(id)
      .setIssuer(this.settings.TOKEN_ISSUER)
      .setAudience(this.settings.TOKEN_AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(await importJWK(key.privateJwk, alg));
    return { text, expiresAt: new Date((issuedAt + lifetimeSeconds) * 1000) };
  }
}
