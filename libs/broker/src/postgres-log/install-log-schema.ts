import type { LogDatabase } from './log-database.js';
import { LOG_SCHEMA } from './log-schema.js';

const INSTALL_LOCK = 7_461_903_251;

/** Creates the tables of the log if they do not exist. Many processes may call it at once. */
export async function installLogSchema(database: LogDatabase): Promise<void> {
  if (await isInstalled(database)) return;
  await database.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [INSTALL_LOCK]);
    if (!(await isInstalled({ query }))) await query(LOG_SCHEMA);
  });
}

async function isInstalled({ query }: Pick<LogDatabase, 'query'>): Promise<boolean> {
  const { rows } = await query(`SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'log') AS installed`);
  return rows[0]!['installed'] as boolean;
}
