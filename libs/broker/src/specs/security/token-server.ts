import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = 'token' | 'refusal' | 'silence';

/** An OAuth 2.0 token endpoint: a client with a valid secret gets a signed token (JWT) with its own name. */
export class TokenServer {
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly server: Server;
  lifeSeconds = 3_600;
  answers: Answer = 'token';
  /** The number of requests so far. */
  asked = 0;

  private constructor() {
    this.server = createServer((request, response) => {
      this.asked += 1;
      const [scheme, encoded] = (request.headers.authorization ?? '').split(' ');
      const [id, secret] = Buffer.from(encoded ?? '', 'base64')
        .toString()
        .split(':')
        .map(decodeURIComponent);
      if (this.answers === 'silence') return;
      const known = this.answers === 'token' && scheme === 'Basic' && id !== undefined && secret === `${id}-secret`;
      response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify(known ? this.grant(id) : { error: 'invalid_client' }));
    });
  }

  static async start(): Promise<TokenServer> {
    const tokens = new TokenServer();
    tokens.server.listen(0, '127.0.0.1');
    await once(tokens.server, 'listening');
    return tokens;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/token`;
  }

  /** The key set with which a broker verifies its tokens. */
  get jwks(): string {
    return JSON.stringify({ keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'spec', use: 'sig' }] });
  }

  credentials(clientId: string, clientSecret = `${clientId}-secret`) {
    return { mechanism: 'OAUTHBEARER', tokenEndpoint: this.url, clientId, clientSecret } as const;
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private grant(sub: string) {
    const iat = Math.floor(Date.now() / 1_000);
    const claims = { sub, iat, exp: iat + this.lifeSeconds, aud: 'kafka', scope: 'kafka' };
    const [head, body] = [{ alg: 'RS256', kid: 'spec' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const signature = sign('sha256', Buffer.from(`${head}.${body}`), this.keys.privateKey).toString('base64url');
    return { access_token: `${head}.${body}.${signature}`, token_type: 'Bearer', expires_in: this.lifeSeconds };
  }
}
