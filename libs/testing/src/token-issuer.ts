import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TokenWishes {
  /** Default: a new uuid. */
  id?: string;
  /** Default `customer`. */
  role?: string;
  name?: string;
  email?: string;
}

const oneHour = 3_600;
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Stands in for the identity service: signs tokens and publishes its key over a real socket. */
export class TokenIssuer {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly keyId = randomUUID();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<TokenIssuer> {
    const server = createServer();
    const issuer = new TokenIssuer(server);
    server.on('request', (_, response) => response.end(JSON.stringify(issuer.publishedKeys())));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get jwksUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/.well-known/jwks.json`;
  }

  tokenFor({
    id = randomUUID(),
    role = 'customer',
    name = 'Ada',
    email = `${id}@example.com`,
  }: TokenWishes = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      sub: id,
      email,
      name,
      role,
      iss: 'tradewind-identity',
      aud: 'tradewind',
      iat: now,
      exp: now + oneHour,
    };
    const signed = `${encode({ alg: 'ES256', kid: this.keyId, typ: 'JWT' })}.${encode(claims)}`;
    const signature = sign('sha256', Buffer.from(signed), { key: this.keys.privateKey, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private publishedKeys(): object {
    return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: this.keyId, alg: 'ES256', use: 'sig' }] };
  }
}
