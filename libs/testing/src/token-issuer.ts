import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@tradewind/platform';

export interface PersonWishes {
  /** Default: a new uuid. */
  id?: string;
  /** Default: `customer`. */
  roles?: readonly Role[];
  name?: string;
  email?: string;
  /** How long the token is valid. Default: an hour. */
  seconds?: number;
}

const issuer = 'http://shop.test/oidc';
const oneHour = 3_600;
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Stands in for the identity service: signs access tokens and publishes its key over a real socket. */
export class TokenIssuer {
  private readonly keyId = randomUUID();
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2_048 });

  private constructor(private readonly server: Server) {}

  static async open(): Promise<TokenIssuer> {
    const server = createServer();
    const issuer = new TokenIssuer(server);
    server.on('request', (_, response) => response.end(JSON.stringify(issuer.publishedKeys())));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  /** The settings of a service that trusts this issuer. */
  get settings(): { readonly TOKEN_ISSUER: string; readonly JWKS_URL: string } {
    return { TOKEN_ISSUER: issuer, JWKS_URL: this.jwksUrl };
  }

  get jwksUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/.well-known/jwks.json`;
  }

  /** A token with which a person acts through the shop's web pages. */
  tokenFor({
    id = randomUUID(),
    roles = ['customer'],
    name = 'Ada',
    email = `${id}@example.com`,
    seconds,
  }: PersonWishes = {}): string {
    return this.sign({ sub: id, client_id: 'tradewind-web', email, name, roles }, seconds);
  }

  /** A token with which a program acts in its own name. */
  clientTokenFor(id: string, roles: readonly Role[]): string {
    return this.sign({ sub: id, client_id: id, roles });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private sign(claims: object, seconds = oneHour): string {
    const now = Math.floor(Date.now() / 1000);
    const body = { ...claims, iss: issuer, aud: 'tradewind', iat: now, exp: now + seconds, jti: randomUUID() };
    const signed = `${encode({ alg: 'RS256', kid: this.keyId, typ: 'at+jwt' })}.${encode(body)}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), this.keys.privateKey).toString('base64url')}`;
  }

  private publishedKeys(): object {
    const key = { kid: this.keyId, alg: 'RS256', use: 'sig' };
    return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), ...key }] };
  }
}
