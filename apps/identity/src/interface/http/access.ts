import { anyone, only, passedOn, person, type AccessTable } from '@tradewind/platform';

/** Who may sign in, who makes accounts, and who keeps the keys. */
export const access: AccessTable = {
  'POST /users': only('accounts'),
  'GET /users/me': person,
  'POST /signing-keys': only('operations'),

  'GET /account/sign-in/:uid': anyone,
  'POST /account/sign-in/:uid': anyone,
  'GET /account/consent/:uid': anyone,
  'POST /account/consent/:uid': anyone,
  'GET /account/register': anyone,
  'POST /account/register': anyone,
  'POST /account/register/again': anyone,
  'GET /account/confirm': anyone,
  'POST /account/confirm': anyone,
  'GET /account/forgotten-password': anyone,
  'POST /account/forgotten-password': anyone,
  'GET /account/new-password': anyone,
  'POST /account/new-password': anyone,
  'GET /account/password': anyone,
  'POST /account/password': anyone,
  'GET /account/assets/:name': anyone,

  'ALL /oidc/*': passedOn,
};
