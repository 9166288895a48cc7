import { generateKeyPairSync, type KeyPairKeyObjectResult, randomUUID, sign } from 'node:crypto';
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

type SignatureAlgorithm = 'ES256' | 'RS256';

const newKeys: Readonly<Record<SignatureAlgorithm, () => KeyPairKeyObjectResult>> = {
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2_048 }),
};

const oneHour = 3_600;
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Stands in for the identity service: signs tokens and publishes its key over a real socket. */
export class TokenIssuer {
  private readonly keyId = randomUUID();

  private constructor(
    private readonly server: Server,
    private readonly algorithm: SignatureAlgorithm,
    private readonly keys: KeyPairKeyObjectResult,
  ) {}

  /** @param algorithm Identity signs with RS256. An ES256 key is made much faster, which is why specs have one. */
  static async open(algorithm: SignatureAlgorithm = 'ES256'): Promise<TokenIssuer> {
    const server = createServer();
    const issuer = new TokenIssuer(server, algorithm, newKeys[algorithm]());
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
      iss: process.env['TOKEN_ISSUER'] ?? 'tradewind-identity',
      aud: 'tradewind',
      iat: now,
      exp: now + oneHour,
    };
    const signed = `${encode({ alg: this.algorithm, kid: this.keyId, typ: 'JWT' })}.${encode(claims)}`;
    const signature = sign('sha256', Buffer.from(signed), { key: this.keys.privateKey, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private publishedKeys(): object {
    const { algorithm: alg, keyId: kid } = this;
    return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' }] };
  }
}
