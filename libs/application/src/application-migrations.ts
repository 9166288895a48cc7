import { CreateIdempotentRequests1760000000090 } from './idempotency/create-idempotent-requests.migration.js';

/** The tables this library needs; a service runs them with its own migrations. */
export const applicationMigrations = [CreateIdempotentRequests1760000000090];
