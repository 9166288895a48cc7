export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export { freePort, isFreePort } from './free-port.js';
export {
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
export { typescriptFlags } from './typescript-flags.js';
