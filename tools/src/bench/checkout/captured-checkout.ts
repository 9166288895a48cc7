import type { PostgresServer } from '../surroundings/postgres-server.js';
import { PRODUCT_PREFIX } from './customers.js';
import { statementsByProcess } from './server-log.js';

/**
 * The statements of one checkout as the service sends them, read from the server's log, as a script for pgbench: with the
 * same values, except that the customer and whatever was made up for the occasion differ from run to run.
 */
export async function captureCheckout(postgres: PostgresServer, checkOut: () => Promise<void>): Promise<string> {
  const log = await postgres.logDuring(async () => {
    await setLogging(postgres, 'all');
    await checkOut();
    await setLogging(postgres, 'none');
  });
  const statements = statementsByProcess(log).find((sent) => sent.some((sql) => /INSERT INTO outbox/.test(sql)));
  if (!statements) throw new Error('The server’s log shows no checkout');
  const from = statements.findLastIndex((sql) => /^(START TRANSACTION|BEGIN)/.test(sql));
  const to = statements.findIndex((sql, index) => index > from && /^COMMIT/.test(sql));
  const transaction = statements.slice(from, to + 1).map((sql) => forAnyCustomer(request(sql)));
  const customer = '\\set n :n + 1\n\\set customer :first + :n * :clients + :client_id';
  return `${customer}\n${transaction.join('\n')}\n`;
}

/** Sessions notice it when they are idle. */
async function setLogging(postgres: PostgresServer, statements: 'all' | 'none'): Promise<void> {
  await postgres.query(`ALTER SYSTEM SET log_statement = '${statements}'`);
  await postgres.query('SELECT pg_reload_conf()');
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** The service sends these with the next statement, in one write. */
const goesWithTheNext = /^(START TRANSACTION|SET LOCAL|INSERT INTO outbox|UPDATE idempotent_request)\b/;

/** pgbench combines what is ended with a backslash with what follows. */
function request(sql: string): string {
  return `${sql.replace(/;\s*$/, '')}${goesWithTheNext.test(sql) ? ' \\;' : ';'}`;
}

/** Products are the same for all; the customer, the checkout, the message and the request are new each time. */
function forAnyCustomer(sql: string): string {
  return sql.replaceAll(/\b([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-)[0-9a-f]{12}\b/g, (id, prefix: string) =>
    prefix === PRODUCT_PREFIX ? id : `${prefix}:customer`,
  );
}
