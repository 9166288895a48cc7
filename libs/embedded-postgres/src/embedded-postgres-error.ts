/** The embedded PostgreSQL can't do what was requested. The message for the user says why and what helps. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
