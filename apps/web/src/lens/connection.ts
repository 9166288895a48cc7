import type { Connection } from '../api/follow-stream.js';

/** How a stream is, and since when it is lost. */
export interface StreamHealth {
  readonly connection: Connection;
  /** Absent while it is not lost. */
  readonly lostAt?: Date;
}

export const connecting: StreamHealth = { connection: 'connecting' };

/** A stream that is asked for again and again is lost since the first failure. */
export function healthAfter(before: StreamHealth, connection: Connection, now: Date): StreamHealth {
  if (connection === 'live') return { connection };
  if (connection === 'connecting' && before.lostAt === undefined) return { connection };
  return { connection, lostAt: before.lostAt ?? now };
}
