import { CreateIdempotentRequests1760000000090 } from './idempotency/create-idempotent-requests.migration.js';

/** The migrations that create this library's tables. A service runs them with its own migrations. */
export const applicationMigrations = [CreateIdempotentRequests1760000000090];
