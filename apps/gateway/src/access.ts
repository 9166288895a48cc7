import { anyone, insight, passedOn, type AccessTable, type RouteName } from '@tradewind/platform';
import { services } from '@tradewind/services';
import { publicFiles } from './web/web.js';

const documents: AccessTable = Object.fromEntries(
  services.map(({ route }): [RouteName, typeof insight] => [`GET ${route as `/${string}`}/openapi.json`, insight]),
);

/** The services verify the tokens themselves: the gateway is no trust boundary. */
const passages: AccessTable = Object.fromEntries(
  services.map(({ route }): [RouteName, typeof passedOn] => [`ALL ${route as `/${string}`}/*`, passedOn]),
);

const files: AccessTable = Object.fromEntries(
  publicFiles.map((name): [RouteName, typeof anyone] => [`GET /${name}`, anyone]),
);

/** Who may see what the gateway itself shows. */
export const access: AccessTable = {
  // Navigations to paths that no route has get what `/` has.
  'GET /': anyone,
  ...files,
  'ALL /assets/*': anyone,

  'GET /api': insight,
  'GET /api/about': anyone,
  'GET /api/asyncapi.json': insight,
  ...documents,
  'GET /api/browser/start.js': anyone,
  'ALL /api/browser/*': anyone,

  'GET /api/trail': insight,
  'GET /api/trail/stream': insight,
  'GET /api/trail/map': insight,
  // Each service decides whether the person who asks may see its figures: the gateway passes on their token, and has none of its own.
  'GET /api/trail/map/nodes': insight,
  'GET /api/trail/map/stream': insight,
  'GET /api/trail/flows': insight,
  'GET /api/trail/flows/stream': insight,
  'GET /api/trail/flows/timeline': insight,
  'GET /api/trail/flows/:correlationId': insight,
  'GET /api/trail/processes': insight,
  'GET /api/trail/processes/stream': insight,
  'GET /api/trail/processes/:process/:id': insight,
  'POST /v1/traces': insight,

  // The cookie of the session counts, and for the last one the token of identity.
  'GET /sign-in': passedOn,
  'GET /signed-in': passedOn,
  'POST /sign-out': passedOn,
  'GET /session': passedOn,
  'DELETE /session/left-out': passedOn,
  'GET /sessions': passedOn,
  'DELETE /sessions/:id': passedOn,
  'POST /back-channel-logout': passedOn,

  'ALL /oidc/*': passedOn,
  'ALL /account/*': passedOn,
  ...passages,
};
