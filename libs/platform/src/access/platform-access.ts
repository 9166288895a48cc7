import { anyone, insight, only } from './access-rule.js';
import type { AccessTable } from './access-table.js';

/** The routes that every process has. */
export const processAccess: AccessTable = {
  'GET /health/live': anyone,
  'GET /health/ready': anyone,
  'GET /metrics': insight,
  'GET /openapi.json': insight,
};

/** The routes that every service has, for the one on call. */
export const serviceAccess: AccessTable = {
  'GET /clock': only('operations'),
  'POST /clock/advance': only('operations'),
  'GET /workshop': insight,
  'PUT /workshop/breakages/:id': only('operations'),
  'DELETE /workshop/breakages': only('operations'),
  'DELETE /workshop/breakages/:id': only('operations'),
  'GET /messaging/outbox/:position': only('operations'),
  // The figures of the metrics, which are insight too.
  'GET /messaging': insight,
  'GET /dead-letters': only('operations'),
  'GET /dead-letters/:id': only('operations'),
  'POST /dead-letters/replay': only('operations'),
  'POST /dead-letters/:id/discard': only('operations'),
};

/** The routes of a service whose projections can be rebuilt from the broker's log. */
export const rebuildAccess: AccessTable = {
  'GET /projections/generations': only('operations'),
  'POST /projections/rebuild': only('operations'),
  'GET /projections/rebuild': only('operations'),
  'DELETE /projections/rebuild': only('operations'),
};
