import type { PostgresServer } from '../surroundings/postgres-server.js';
import { PRODUCT_PREFIX } from './customers.js';
import { statementsByProcess } from './server-log.js';

/**
 * Captures the statements of one checkout from the server's log and returns them as a pgbench script. The values stay
 * the same, except that the customer and the ids generated for the checkout differ in each run.
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

/** Waits after the reload, because sessions apply it only when they are idle. */
async function setLogging(postgres: PostgresServer, statements: 'all' | 'none'): Promise<void> {
  await postgres.query(`ALTER SYSTEM SET log_statement = '${statements}'`);
  await postgres.query('SELECT pg_reload_conf()');
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Statements that the service sends together with the next one, in one write. */
const goesWithTheNext = /^(START TRANSACTION|SET LOCAL|INSERT INTO outbox|UPDATE idempotent_request)\b/;

/** pgbench combines a statement that ends with `\;` with the following one. */
function request(sql: string): string {
  return `${sql.replace(/;\s*$/, '')}${goesWithTheNext.test(sql) ? ' \\;' : ';'}`;
}

/** Keeps the product ids and makes the ids of the customer, the checkout, the message and the request new in each run. */
function forAnyCustomer(sql: string): string {
  return sql.replaceAll(/\b([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-)[0-9a-f]{12}\b/g, (id, prefix: string) =>
    prefix === PRODUCT_PREFIX ? id : `${prefix}:customer`,
  );
}
