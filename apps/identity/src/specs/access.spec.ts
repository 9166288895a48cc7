import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessViolations, type TestService, withClosedInsight } from '@tradewind/testing';
import { styleUrl } from '../interface/pages/page-assets.js';
import { startIdentity } from '../test-support/start-identity.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                      nob gue ano cat sto ord sup ana ope acc mac too own
  POST   /users                       -   -   -   -   -   -   -   -   -   +   +   +   -
  GET    /users/me                    -   -   0   0   0   0   0   0   0   0   -   -   +
  GET    /users                       -   -   -   -   -   -   +   -   -   +   +   +   -
  GET    /users/:userId               -   -   -   -   -   -   +   -   -   +   +   +   -
  PUT    /users/:userId/roles         -   -   -   -   -   -   -   -   -   +   +   +   -
  DELETE /users/:userId/sessions      -   -   -   -   -   -   -   -   -   +   +   +   -
  POST   /signing-keys                -   -   -   -   -   -   -   -   +   -   -   +   -

  GET    /account/assets/:name        +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /account/register            +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /account/forgotten-password  +   +   +   +   +   +   +   +   +   +   +   +   +
  POST   /account/register            *  register-by-page.spec.ts
  POST   /account/register/again      *  register-by-page.spec.ts
  POST   /account/forgotten-password  *  new-password.spec.ts
  GET    /account/confirm             *  register-by-page.spec.ts
  POST   /account/confirm             *  register-by-page.spec.ts
  GET    /account/new-password        *  new-password.spec.ts
  POST   /account/new-password        *  new-password.spec.ts
  GET    /account/password            *  change-password.spec.ts
  POST   /account/password            *  change-password.spec.ts
  GET    /account/programs            *  programs.spec.ts
  POST   /account/programs            *  programs.spec.ts
  GET    /account/sign-in/:uid        *  attacking-browsers.spec.ts
  POST   /account/sign-in/:uid        *  attacking-browsers.spec.ts
  GET    /account/consent/:uid        *  open-id-connect.spec.ts
  POST   /account/consent/:uid        *  open-id-connect.spec.ts
  ALL    /oidc/*                      *  open-id-connect.spec.ts
`;

let identity: TestService;
let owner: string;

beforeAll(async () => {
  identity = await withClosedInsight(() => startIdentity());
  const account = { email: 'ada@example.com', password: 'a long passphrase of Ada', displayName: 'Ada' };
  const token = identity.clientTokenFor('tradewind-tools', ['accounts']);
  const request = identity.request.post('/users').auth(token, { type: 'bearer' });
  owner = (await request.send(account).expect(201)).body.userId;
}, 60_000);

afterAll(() => identity?.stop());

it('every route of Identity is open to those who may use it, and to nobody else', async () => {
  const name = styleUrl.split('/').at(-1)!;
  const parameters = { name, uid: 'unknown', userId: owner };
  const specs = new URL('./', import.meta.url);
  expect(await accessViolations(identity, matrix, { owner, parameters, specs })).toEqual([]);
});
