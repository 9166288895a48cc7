import { anyone, only, passedOn, person, type AccessTable } from '@tradewind/platform';

/** Who may have an account, and who keeps the keys. */
export const access: AccessTable = {
  'POST /users': only('accounts'),
  'GET /users/me': person,
  'GET /users': only('accounts', 'support'),
  'GET /users/:userId': only('accounts', 'support'),
  'PUT /users/:userId/roles': only('accounts'),
  'DELETE /users/:userId/sessions': only('accounts'),
  'POST /signing-keys': only('operations'),

  'GET /account/assets/:name': anyone,
  'GET /account/register': anyone,
  'POST /account/register': anyone,
  'POST /account/register/again': anyone,
  'GET /account/confirm': anyone,
  'POST /account/confirm': anyone,
  'GET /account/forgotten-password': anyone,
  'POST /account/forgotten-password': anyone,
  'GET /account/new-password': anyone,
  'POST /account/new-password': anyone,

  // The cookies of the sign-in count.
  'GET /account/password': passedOn,
  'POST /account/password': passedOn,
  'GET /account/programs': passedOn,
  'POST /account/programs': passedOn,
  'GET /account/sign-in/:uid': passedOn,
  'POST /account/sign-in/:uid': passedOn,
  'GET /account/consent/:uid': passedOn,
  'POST /account/consent/:uid': passedOn,
  'ALL /oidc/*': passedOn,
};
