import { BrokerUnavailableError } from '../port/broker-errors.js';
import type { LogDatabase } from './log-database.js';

const MEMBERS = `
  SELECT count(*)::int AS members FROM log.membership m
  JOIN pg_locks l ON l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted AND l.classid = m.id::oid
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  WHERE m.group_name = $1`;

/** Deletes the memberships and the offsets of a group without members. */
export async function forgetLogGroup(database: LogDatabase, group: string): Promise<void> {
  await database.transaction(async (query) => {
    const { rows } = await query(MEMBERS, [group]);
    if ((rows[0]!['members'] as number) > 0) throw new BrokerUnavailableError(`Group "${group}" still has members`);
    await query('DELETE FROM log.claim WHERE group_name = $1', [group]);
    await query('DELETE FROM log.membership WHERE group_name = $1', [group]);
  });
}
