import type { TestService } from '@tradewind/testing';
import * as openid from 'openid-client';
import { Browser, throughGateway } from './browser.js';
import { identitySettings, shopUrl } from './start-identity.js';

export const password = 'a-fair-wind-at-dawn';

/** Creates a confirmed account. Resolves with the id of the user. */
export async function createAccount(identity: TestService, email: string): Promise<string> {
  const response = await identity.request
    .post('/users')
    .auth(identity.clientTokenFor('tradewind-tools', ['accounts']), { type: 'bearer' })
    .send({ email, password, displayName: 'Ada' })
    .expect(201);
  return (response.body as { userId: string }).userId;
}

export interface ClientCredentials {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
  readonly scope: string;
}

/** The gateway, as the provider knows it. */
export const web: ClientCredentials = {
  id: 'tradewind-web',
  secret: identitySettings.WEB_CLIENT_SECRET,
  redirectUri: `${shopUrl}/signed-in`,
  scope: 'openid profile email shop',
};

/** One sign-in of one person at one client, by a standard client library. */
export class SignInFlow {
  private readonly verifier = openid.randomPKCECodeVerifier();
  private readonly state = openid.randomState();
  private readonly nonce = openid.randomNonce();

  private constructor(
    readonly config: openid.Configuration,
    private readonly client: ClientCredentials,
    readonly browser: Browser,
  ) {}

  static async begin(identity: TestService, browser = new Browser(identity.url), client = web): Promise<SignInFlow> {
    return new SignInFlow(await discover(identity, client), client, browser);
  }

  /** The address that the client sends the browser to. */
  async address(more: Readonly<Record<string, string>> = {}): Promise<URL> {
    return openid.buildAuthorizationUrl(this.config, {
      redirect_uri: this.client.redirectUri,
      scope: this.client.scope,
      code_challenge: await openid.calculatePKCECodeChallenge(this.verifier),
      code_challenge_method: 'S256',
      state: this.state,
      nonce: this.nonce,
      ...more,
    });
  }

  /** Goes where the client sends the browser. Resolves with the path of the page that it comes to. */
  async open(more: Readonly<Record<string, string>> = {}): Promise<string> {
    const response = await this.browser.get((await this.address(more)).href);
    return response.headers.get('location') ?? '';
  }

  /** Submits the form of sign-in. Resolves with the answer to it. */
  async submit(form: string, email: string, attempt = password): Promise<Response> {
    return this.browser.post(form, { email, password: attempt });
  }

  /** Signs in. Resolves with the address at the client that the browser is sent to at last. */
  async signIn(email: string, more: Readonly<Record<string, string>> = {}): Promise<URL> {
    const submitted = await this.submit(await this.open(more), email);
    return answeredAt(await this.browser.follow(submitted));
  }

  tokens(callback: URL): ReturnType<typeof openid.authorizationCodeGrant> {
    return openid.authorizationCodeGrant(this.config, callback, {
      pkceCodeVerifier: this.verifier,
      expectedState: this.state,
      expectedNonce: this.nonce,
      idTokenExpected: true,
    });
  }
}

/** The address at the client with which the provider has answered. */
export function answeredAt(response: Response): URL {
  const location = response.headers.get('location');
  if (!location) throw new Error(`The sign-in ended with ${response.status}.`);
  return new URL(location);
}

export function discover(identity: TestService, { id, secret }: Pick<ClientCredentials, 'id' | 'secret'>) {
  return openid.discovery(new URL(identitySettings.TOKEN_ISSUER), id, secret, undefined, {
    execute: [openid.allowInsecureRequests],
    [openid.customFetch]: throughGateway(identity.url) as openid.CustomFetch,
  });
}
