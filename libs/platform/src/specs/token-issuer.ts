import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const idOf = (name: string): string =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

export interface TokenWishes {
  /** Default: the same UUID for every token with this name. */
  readonly id?: string;
  readonly name?: string;
  readonly role?: string;
  readonly issuer?: string;
  readonly expiresIn?: string;
}

/** A token issuer that publishes its keys over a real socket. It can go down, come back and rotate its keys. */
export class TokenIssuer {
  fetches = 0;
  private keyId = 0;
  private keys!: KeyPair;
  private port = 0;
  private server: Server | undefined;

  static async open(): Promise<TokenIssuer> {
    const issuer = new TokenIssuer();
    await issuer.changeKeys();
    await issuer.comeBack();
    return issuer;
  }

  get jwksUrl(): string {
    return `http://127.0.0.1:${this.port}/.well-known/jwks.json`;
  }

  async changeKeys(): Promise<void> {
    this.keys = await generateKeyPair('ES256');
    this.keyId++;
  }

  async comeBack(): Promise<void> {
    const server = createServer((_, response) => {
      this.fetches++;
      void exportJWK(this.keys.publicKey).then((key) =>
        response.end(JSON.stringify({ keys: [{ ...key, kid: String(this.keyId), alg: 'ES256' }] })),
      );
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async goDown(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(undefined)));
  }

  tokenFor({
    name = 'ada',
    id = idOf(name),
    role = 'customer',
    issuer = 'tradewind-identity',
    expiresIn = '5m',
  }: TokenWishes = {}): Promise<string> {
    return new SignJWT({ email: `${name}@example.com`, name, role })
      .setProtectedHeader({ alg: 'ES256', kid: String(this.keyId) })
      .setSubject(id)
      .setIssuer(issuer)
      .setAudience('tradewind')
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(this.keys.privateKey);
  }
}
