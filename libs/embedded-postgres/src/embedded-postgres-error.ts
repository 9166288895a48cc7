/** The embedded PostgreSQL can't do what was asked; the message says why and what helps, fit to be shown to a user. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
