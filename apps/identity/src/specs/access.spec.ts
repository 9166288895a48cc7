import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessViolations, type TestService } from '@tradewind/testing';
import { styleUrl } from '../interface/pages/page-assets.js';
import { startIdentity } from '../test-support/start-identity.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                 nob gue ano cat sto ord sup ana ope acc mac own
  POST   /users                  +   +   +   +   +   +   +   +   +   +   +   +
  GET    /users/me               -   -   0   0   0   0   0   0   0   0   -   +
  POST   /sessions               +   +   +   +   +   +   +   +   +   +   +   +
  GET    /account/assets/:name   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /.well-known/jwks.json  +   +   +   +   +   +   +   +   +   +   +   +
  POST   /signing-keys           -   -   -   -   -   -   -   -   +   -   -   -
`;

let identity: TestService;
let owner: string;

beforeAll(async () => {
  process.env['INSIGHT_ACCESS'] = 'operations';
  identity = await startIdentity();
  const account = { email: 'ada@example.com', password: 'a long passphrase of Ada', displayName: 'Ada' };
  owner = (await identity.request.post('/users').send(account).expect(201)).body.userId;
}, 60_000);

afterAll(() => identity?.stop());

it('every route of Identity is open to those who may use it, and to nobody else', async () => {
  const name = styleUrl.split('/').at(-1)!;
  expect(await accessViolations(identity, matrix, { owner, parameters: { name } })).toEqual([]);
});
