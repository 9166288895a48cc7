import Connection from 'kafkajs/src/network/connection.js';

/** Fraction of a session's lifetime. Java's clients use 0.85 to 0.95. */
const RENEWED_AFTER = 0.8;

/**
 * kafkajs 2.2.4 reauthenticates 10 s before a session ends. A session that lasts no longer than that
 * (`connections.max.reauth.ms`, or a token that is about to expire) counts as expired from the start, so it reauthenticates for
 * each request; a broker allows that once per second.
 */
Connection.prototype.isAuthenticated = function (this: Connection): boolean {
  if (this.authenticatedAt === null) return false;
  const lifeMs = Number(this.sessionLifetime.toString());
  if (lifeMs === 0) return true;
  const [seconds, nanoseconds] = process.hrtime(this.authenticatedAt);
  return seconds * 1_000 + nanoseconds / 1_000_000 < lifeMs * RENEWED_AFTER;
};
