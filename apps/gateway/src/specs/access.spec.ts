import { randomUUID } from 'node:crypto';
import { freePort } from '@tradewind/embedded-postgres';
import type { Role } from '@tradewind/platform';
import { services } from '@tradewind/services';
import { accessViolations, TokenIssuer } from '@tradewind/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson } from './shop/person.js';
import { sessionFor } from './shop/session-for.js';
import { TestShop } from './shop/test-shop.js';
import { TrailRing } from '../trail/trail-ring.js';
import { aStep } from './a-step.js';

/** The columns and the marks are explained at `accessViolations`. What the gateway passes on, the services decide. */
const matrix = `
                                         nob gue ano cat sto ord sup ana ope acc mac too own
  GET    /                                +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /color-scheme.js                 +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /favicon.svg                     +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /robots.txt                      +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /social-card.png                 +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /api/about                       +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /api                             -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/browser/start.js            +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /api/asyncapi.json               -   -   -   -   -   -   -   -   +   -   -   +   -
${services.map(({ route }) => `  GET ${route}/openapi.json  -  -  -  -  -  -  -  -  +  -  -  +  -`).join('\n')}

  GET    /api/trail                       -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/stream                -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/map                   -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/map/nodes             -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/map/stream            -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/flows                 -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/flows/stream          -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/flows/timeline        -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/flows/:correlationId  -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/processes             -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/processes/stream      -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /api/trail/processes/:process/:id  -   -   -   -   -   -   -   -   +   -   -   +   -
  POST   /v1/traces                       -   -   -   -   -   -   -   -   +   -   -   +   -

  GET    /sign-in                         *  signing-in.spec.ts
  GET    /signed-in                       *  signing-in.spec.ts
  POST   /sign-out                        *  signing-out.spec.ts
  GET    /session                         +   +   +   +   +   +   +   +   +   +   +   +   +
  DELETE /session/left-out                *  guest-baskets.spec.ts
  GET    /sessions                        *  sessions.spec.ts
  DELETE /sessions/:id                    *  sessions.spec.ts
  POST   /back-channel-logout             *  signing-out.spec.ts

  ALL    /assets/*                        *  web.spec.ts
  ALL    /api/browser/*                   *  documents.spec.ts
  ALL    /oidc/*                          *  signing-in.spec.ts
  ALL    /account/*                       *  signing-in.spec.ts
${services.map(({ route }) => `  ALL ${route}/*  +  +  +  +  +  +  +  +  +  +  +  +  +`).join('\n')}
`;

const insight = ['/metrics', '/openapi.json', '/api', '/api/asyncapi.json', '/api/catalog/openapi.json', '/api/trail'];

let issuer: TokenIssuer;

beforeAll(async () => {
  issuer = await TokenIssuer.open();
});
afterAll(() => issuer.close());

/** A shop whose services show their documents to whoever asks, and say with which token. */
function openShop(settings: Readonly<Record<string, string>>): Promise<TestShop> {
  return TestShop.open({
    settings: { ...issuer.settings, ...settings },
    answers: {
      '/openapi.json': ({ headers }, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ info: { title: headers.authorization ?? 'nobody' }, paths: {} }));
      },
    },
  });
}

describe('The gateway', () => {
  let shop: TestShop;
  let managementUrl: string;

  beforeAll(async () => {
    const port = await freePort();
    managementUrl = `http://127.0.0.1:${port}`;
    shop = await openShop({ INSIGHT_ACCESS: 'operations', MANAGEMENT_PORT: String(port), HOST: '127.0.0.1' });
  });
  afterAll(() => shop?.close());

  const browserOf = async (...roles: readonly Role[]) => {
    const person = aPerson({ roles });
    const accessToken = issuer.tokenFor({ id: person.id, roles });
    const browser = shop.browser();
    browser.session = (await sessionFor(shop.gateway, person, { tokens: { accessToken } })).cookie;
    return { browser, accessToken };
  };

  it('opens every route to those who may use it, and to nobody else', async () => {
    const asked = {
      app: shop.gateway.app,
      url: shop.gateway.url,
      tokenFor: issuer.tokenFor.bind(issuer),
      clientTokenFor: issuer.clientTokenFor.bind(issuer),
    };
    const began = { kind: 'process-transition', process: 'errand', to: 'Begun' } as const;
    const id = randomUUID();
    shop.gateway.app.get(TrailRing).record([aStep({ correlationId: 'walk-7', key: id, ...began })]);
    const resources = {
      kind: 'process',
      owner: randomUUID(),
      parameters: { id, correlationId: 'walk-7', process: 'errand' },
      specs: new URL('./', import.meta.url),
    } as const;
    expect(await accessViolations(asked, matrix, resources)).toEqual([]);
  });

  it('shows what is inside to the cookie of the one on call, and to no other', async () => {
    const [onCall, customer] = [await browserOf('operations'), await browserOf('customer')];
    for (const path of insight) {
      expect({ path, status: (await onCall.browser.ask(path)).status }).toEqual({ path, status: 200 });
      expect({ path, status: (await customer.browser.ask(path)).status }).toEqual({ path, status: 403 });
      expect({ path, status: (await shop.browser().ask(path)).status }).toEqual({ path, status: 401 });
    }
  });

  it('does not claim that everybody sees it', async () => {
    expect((await shop.browser().ask('/api/about')).body.insightIsOpen).toBe(false);
  });

  it('asks a service for its document with the token of the one who asks, of the header or of the session', async () => {
    const { browser, accessToken } = await browserOf('operations');
    const own = issuer.tokenFor({ roles: ['operations'] });
    const titleOf = async (headers: Record<string, string>) =>
      (await browser.ask('/api/catalog/openapi.json', { headers })).body.info.title;
    expect(await titleOf({})).toBe(`Bearer ${accessToken}`);
    expect(await titleOf({ Authorization: `Bearer ${own}` })).toBe(`Bearer ${own}`);
  });

  it('counts no cookie beside a token', async () => {
    const { browser } = await browserOf('operations');
    const headers = { Authorization: `Bearer ${issuer.tokenFor()}` };
    expect((await browser.ask('/api/trail', { headers })).status).toBe(403);
  });

  it('shows everything inside at the management port, takes the traces of the services there, and opens nothing else', async () => {
    for (const path of insight) {
      expect({ path, status: (await fetch(managementUrl + path)).status }).toEqual({ path, status: 200 });
    }
    const traces = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"resourceSpans":[]}' };
    expect((await fetch(`${managementUrl}/v1/traces`, traces)).status).toBe(200);
    expect((await fetch(`${shop.gateway.url}/v1/traces`, traces)).status).toBe(401);
    expect((await fetch(`${managementUrl}/sessions`)).status).toBe(401);
  });
});

describe('The gateway of a demo', () => {
  let shop: TestShop;

  beforeAll(async () => {
    shop = await openShop({ INSIGHT_ACCESS: 'open' });
  });
  afterAll(() => shop?.close());

  it('says that everybody sees what is inside', async () => {
    expect((await shop.browser().ask('/api/about')).body.insightIsOpen).toBe(true);
  });

  it('shows what is inside to everybody', async () => {
    for (const path of insight) {
      expect({ path, status: (await shop.browser().ask(path)).status }).toEqual({ path, status: 200 });
    }
  });
});
