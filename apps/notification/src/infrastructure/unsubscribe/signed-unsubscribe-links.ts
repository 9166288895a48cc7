import { jwtVerify, SignJWT } from 'jose';
import { UnsubscribeLinks } from '../../application/ports/unsubscribe-links.js';
import {
  type Unsubscription,
  type UnsubscriptionScope,
  unsubscriptionScopes,
} from '../../domain/preferences/unsubscription.js';
import type { UnsubscribeKey } from './unsubscribe-key.js';

/** Where the gateway forwards to the page of this service */
const path = '/api/notification/unsubscribe';
const issuer = 'tradewind-notification';
const audience = 'unsubscribe';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Signs links as JSON Web Tokens that say whose mails they end, and that are good for nothing else. */
export class SignedUnsubscribeLinks extends UnsubscribeLinks {
  constructor(
    private readonly shopUrl: string,
    private readonly key: UnsubscribeKey,
  ) {
    super();
  }

  async urlFor({ personId, scope }: Unsubscription): Promise<string> {
    const token = await new SignJWT({ scope })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(personId)
      .setIssuer(issuer)
      .setAudience(audience)
      .sign(await this.key.bytes());
    return `${this.shopUrl}${path}?token=${token}`;
  }

  async read(token: string): Promise<Unsubscription | undefined> {
    const key = await this.key.bytes();
    const verified = await jwtVerify(token, key, { algorithms: ['HS256'], issuer, audience }).catch(() => undefined);
    const { sub = '', scope } = verified?.payload ?? {};
    return uuid.test(sub) && isScope(scope) ? { personId: sub, scope } : undefined;
  }
}

function isScope(scope: unknown): scope is UnsubscriptionScope {
  return unsubscriptionScopes.some((each) => each === scope);
}
