import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import { clientSecret } from './client-secret.js';
import { aPerson, type TestPerson } from './person.js';

const clientId = 'tradewind-web';
const resource = 'urn:tradewind:api';

/** A certified OpenID provider with one client. Whoever is asked to sign in is signed in as `person` without a form. */
export class TestIdentity {
  /** Who signs in next. */
  person = aPerson();
  accessTokenSeconds = 300;
  /** Called before the token endpoint answers. */
  beforeTokens: () => Promise<void> = () => Promise.resolve();
  readonly seen: { readonly url: string; readonly headers: IncomingMessage['headers'] }[] = [];
  private readonly persons = new Map<string, TestPerson>();
  private readonly provider: Provider;
  private server: Server | undefined;
  private port = 0;

  private constructor(
    shopUrl: string,
    jwk: object,
    private readonly key: CryptoKey,
  ) {
    this.issuer = `${shopUrl}/oidc`;
    this.provider = new Provider(this.issuer, this.configuration(shopUrl, jwk));
    this.provider.proxy = true;
  }

  readonly issuer: string;

  static async open(shopUrl: string): Promise<TestIdentity> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };
    const identity = new TestIdentity(shopUrl, jwk, privateKey);
    await identity.comeBack();
    return identity;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async comeBack(): Promise<void> {
    const server = createServer((request, response) => this.answer(request, response));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async goDown(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server!.close(resolve));
  }

  /** Signs a logout token as identity does, except for the claims and header that are given. */
  logoutToken(claims: Record<string, unknown>, header: Record<string, unknown> = {}): Promise<string> {
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({
      iss: this.issuer,
      aud: clientId,
      iat: now,
      exp: now + 120,
      jti: randomUUID(),
      events,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt', kid: 'key-1', ...header })
      .sign(this.key);
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { url = '' } = request;
    this.seen.push({ url, headers: request.headers });
    if (url.startsWith('/account/sign-in/')) this.signIn(request, response).catch(() => response.writeHead(400).end());
    else if (url.startsWith('/oidc/')) {
      Object.assign(request, { originalUrl: url, url: url.slice('/oidc'.length) });
      const asked = url.startsWith('/oidc/token') ? this.beforeTokens() : Promise.resolve();
      void asked.then(() => this.provider.callback()(request, response));
    } else {
      response.setHeader('Content-Type', 'application/json');
      const document = { openapi: '3.0.0', info: { title: 'Tradewind identity' }, paths: {} };
      response.end(JSON.stringify(url === '/openapi.json' ? document : { url, headers: request.headers }));
    }
  }

  private async signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { person } = this;
    this.persons.set(person.id, person);
    response.setHeader('Set-Cookie', 'tradewind_session=planted; Path=/');
    await this.provider.interactionFinished(request, response, { login: { accountId: person.id } });
  }

  private configuration(shopUrl: string, jwk: object): Configuration {
    const claimsOf = (id: string | undefined) => {
      const { email, name, roles } = this.persons.get(id ?? '')!;
      return { email, name, roles: [...roles] };
    };
    return {
      jwks: { keys: [jwk] } as never,
      cookies: {
        keys: ['one', 'two'],
        names: { session: 'tradewind_identity', interaction: 'tradewind_interaction', resume: 'tradewind_resume' },
      },
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${shopUrl}/signed-in`],
          post_logout_redirect_uris: [`${shopUrl}/`],
          backchannel_logout_uri: `${shopUrl}/back-channel-logout`,
          backchannel_logout_session_required: true,
          grant_types: ['authorization_code', 'refresh_token'],
        },
      ],
      claims: { openid: ['sub', 'sid'], email: ['email'], profile: ['name'] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...claimsOf(id) }) }),
      interactions: { url: (_, { uid }) => `/account/sign-in/${uid}` },
      features: {
        devInteractions: { enabled: false },
        revocation: { enabled: true },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => resource,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            scope: 'shop',
            audience: 'tradewind',
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
      issueRefreshToken: () => true,
      rotateRefreshToken: true,
      extraTokenClaims: (_, token) => claimsOf((token as { accountId?: string }).accountId),
      loadExistingGrant: async (context) => {
        const { session, client } = context.oidc;
        const grant = new this.provider.Grant({ accountId: session!.accountId, clientId: client!.clientId });
        grant.addOIDCScope('openid email profile');
        grant.addResourceScope(resource, 'shop');
        await grant.save();
        return grant;
      },
      ttl: {
        AccessToken: () => this.accessTokenSeconds,
        RefreshToken: 86_400,
        IdToken: 300,
        Session: 86_400,
        Grant: 86_400,
        Interaction: 600,
      },
    } as Configuration;
  }
}
