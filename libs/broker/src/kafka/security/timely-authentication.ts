import Connection from 'kafkajs/src/network/connection.js';

/** Of a session's life. Java's clients choose from 0.85 to 0.95. */
const RENEWED_AFTER = 0.8;

/**
 * kafkajs 2.2.4 authenticates anew 10 s before a session ends. One that lasts no longer (`connections.max.reauth.ms`, or a token that
 * is about to expire) it takes for ended from the start, and authenticates for each request; a broker takes that once a second.
 */
Connection.prototype.isAuthenticated = function (this: Connection): boolean {
  if (this.authenticatedAt === null) return false;
  const lifeMs = Number(this.sessionLifetime.toString());
  if (lifeMs === 0) return true;
  const [seconds, nanoseconds] = process.hrtime(this.authenticatedAt);
  return seconds * 1_000 + nanoseconds / 1_000_000 < lifeMs * RENEWED_AFTER;
};
