import { anyone, only, passedOn, person, type AccessTable } from '@tradewind/platform';

/** Who may register, and who keeps the keys. */
export const access: AccessTable = {
  'POST /users': anyone,
  'GET /users/me': person,
  'POST /sessions': anyone,
  'GET /account/assets/:name': anyone,
  'GET /.well-known/jwks.json': anyone,
  'ALL /oidc/*': passedOn,
  'POST /signing-keys': only('operations'),
};
