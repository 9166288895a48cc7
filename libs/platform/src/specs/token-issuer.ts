import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Role } from '../index.js';

const issuer = 'http://shop.test/oidc';

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
  readonly roles?: readonly Role[];
  /** Replaces claims, or adds some. A claim that is undefined is left out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Replaces members of the header. */
  readonly header?: Readonly<Record<string, string>>;
  readonly expiresIn?: string;
}

/** A token issuer that publishes its keys over a real socket. It can go down, come back and rotate its keys. */
export class TokenIssuer {
  fetches = 0;
  /** So many requests are cut off before they are answered. */
  cutOff = 0;
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

  /** The settings of a service that trusts this issuer. */
  get settings(): { readonly TOKEN_ISSUER: string; readonly JWKS_URL: string } {
    return { TOKEN_ISSUER: issuer, JWKS_URL: this.jwksUrl };
  }

  async changeKeys(): Promise<void> {
    this.keys = await generateKeyPair('RS256');
    this.keyId++;
  }

  async comeBack(): Promise<void> {
    const server = createServer((request, response) => {
      this.fetches++;
      if (this.cutOff > 0) {
        this.cutOff--;
        request.socket.destroy();
        return;
      }
      void exportJWK(this.keys.publicKey).then((key) =>
        response.end(JSON.stringify({ keys: [{ ...key, kid: String(this.keyId), alg: 'RS256' }] })),
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

  tokenFor({ name = 'ada', id = idOf(name), ...wishes }: TokenWishes = {}): Promise<string> {
    const { roles = ['customer'], claims, header, expiresIn = '5m' } = wishes;
    const person = { sub: id, client_id: 'tradewind-web', email: `${name}@example.com`, name, roles };
    return new SignJWT({ iss: issuer, aud: 'tradewind', ...person, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: String(this.keyId), typ: 'at+jwt', ...header })
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(this.keys.privateKey);
  }

  clientTokenFor(id: string, roles: readonly Role[]): Promise<string> {
    return this.tokenFor({ claims: { sub: id, client_id: id, email: undefined, name: undefined, roles } });
  }
}
