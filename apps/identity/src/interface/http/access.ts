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
  'GET /account/assets/:name': anyone,

  'ALL /oidc/*': passedOn,
};
