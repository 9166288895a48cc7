import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessViolations, type TestService, withClosedInsight } from '@tradewind/testing';
import { styleUrl } from '../interface/pages/page-assets.js';
import { startIdentity } from '../test-support/start-identity.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                      nob gue ano cat sto ord sup ana ope acc mac own
  POST   /users                       -   -   -   -   -   -   -   -   -   +   +   -
  GET    /users/me                    -   -   0   0   0   0   0   0   0   0   -   +
  GET    /users                       -   -   -   -   -   -   +   -   -   +   +   -
  GET    /users/:userId               -   -   -   -   -   -   +   -   -   +   +   -
  PUT    /users/:userId/roles         -   -   -   -   -   -   -   -   -   +   +   -
  POST   /signing-keys                -   -   -   -   -   -   -   -   +   -   -   -

  GET    /account/assets/:name        +   +   +   +   +   +   +   +   +   +   +   +
  GET    /account/register            +   +   +   +   +   +   +   +   +   +   +   +
  GET    /account/forgotten-password  +   +   +   +   +   +   +   +   +   +   +   +
  POST   /account/register            *   *   *   *   *   *   *   *   *   *   *   *
  POST   /account/register/again      *   *   *   *   *   *   *   *   *   *   *   *
  POST   /account/forgotten-password  *   *   *   *   *   *   *   *   *   *   *   *
  GET    /account/confirm             *   *   *   *   *   *   *   *   *   *   *   *
  POST   /account/confirm             *   *   *   *   *   *   *   *   *   *   *   *
  GET    /account/new-password        *   *   *   *   *   *   *   *   *   *   *   *
  POST   /account/new-password        *   *   *   *   *   *   *   *   *   *   *   *
  GET    /account/password            *   *   *   *   *   *   *   *   *   *   *   *
  POST   /account/password            *   *   *   *   *   *   *   *   *   *   *   *
  GET    /account/sign-in/:uid        *   *   *   *   *   *   *   *   *   *   *   *
  POST   /account/sign-in/:uid        *   *   *   *   *   *   *   *   *   *   *   *
  GET    /account/consent/:uid        *   *   *   *   *   *   *   *   *   *   *   *
  POST   /account/consent/:uid        *   *   *   *   *   *   *   *   *   *   *   *
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
  expect(
    await accessViolations(identity, matrix, { owner, parameters: { name, uid: 'unknown', userId: owner } }),
  ).toEqual([]);
});
