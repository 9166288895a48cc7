import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { generateKeyPair, exportJWK } from 'jose';
import { Provider } from 'oidc-provider';

export const client = { clientId: 'tradewind-web', clientSecret: 'a secret of the web client' };
export const password = 'fair winds and following seas';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A standard provider under `/oidc`, with a sign-in page of its own. What is below `/api` is answered by `api`. */
export class StandardProvider {
  tokensIssued = 0;
  private readonly server = createServer((request, response) => void this.answer(request, response));
  private provider!: Provider;

  private constructor(private readonly api: Listener) {}

  static async start(api: Listener = (_, response) => void response.writeHead(404).end()): Promise<StandardProvider> {
    const started = new StandardProvider(api);
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve));
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    started.provider = new Provider(`${started.origin}/oidc`, {
      jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'a' }] },
      clients: [
        {
          client_id: client.clientId,
          client_secret: client.clientSecret,
          redirect_uris: [started.redirectUri],
          grant_types: ['authorization_code', 'client_credentials'],
        },
      ],
      ttl: { AccessToken: 300, ClientCredentials: 300, Grant: 300, IdToken: 300, Interaction: 300, Session: 300 },
      features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/account/sign-in/${uid}` },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
        const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    started.provider.on('grant.success', () => (started.tokensIssued += 1));
    return started;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get redirectUri(): string {
    return `${this.origin}/signed-in`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url!.startsWith('/api/')) return this.api(request, response);
    if (request.url!.startsWith('/oidc/')) {
      request.url = request.url!.slice('/oidc'.length);
      return void (await this.provider.callback()(
        Object.assign(request, { originalUrl: `/oidc${request.url}` }),
        response,
      ));
    }
    if (request.method === 'GET') return void response.setHeader('content-type', 'text/html').end(signInPage);
    const fields = new URLSearchParams(await text(request));
    const isRight = fields.get('password') === password && fields.get('proof') === 'a value of the page';
    if (!isRight) return void response.writeHead(401).end(signInPage.replace('Sign in', 'Wrong password.'));
    await this.provider.interactionFinished(request, response, { login: { accountId: fields.get('email')! } });
  }
}

const signInPage = `<!doctype html><title>Shop</title><main><h1>Sign in</h1>
<form action="/search"><input name=q></form>
<form method="post"><input type=hidden name=proof value="a value of the page"><input name=email><input type=password name=password></form>
</main>`;
