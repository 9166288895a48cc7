import { setTimeout as pause } from 'node:timers/promises';
import { statementsByProcess } from '../checkout/server-log.js';
import type { PostgresServer } from '../surroundings/postgres-server.js';
import type { OrderShop } from './order-shop.js';

/**
 * Captures the statements of one order from the server's log and returns them as a pgbench script: one transaction for each
 * message or deadline, and nothing of the relay, the broker or the look for what is due. The values stay the same, except that
 * all ids and the partitions differ in each run.
 */
export async function captureProcess(postgres: PostgresServer, shop: OrderShop): Promise<string> {
  const transactions: string[] = [];
  await setLogging(postgres, 'all');
  await shop.sell(1, async (step) => {
    transactions.push(...transactionsOf(await postgres.logDuring(step)));
  });
  await setLogging(postgres, 'none');
  if (transactions.length !== 5)
    throw new Error(`The server’s log shows ${transactions.length} steps of an order, not 5`);
  return `\\set n :n + 1\n\\set order :first + :n * :clients + :client_id\n${transactions.join('\n')}\n`;
}

/** Those that change a process. */
function transactionsOf(log: string): string[] {
  return statementsByProcess(log).flatMap((statements) => {
    const sent = statements.map((sql) => sql.trim());
    const change = sent.findIndex((sql) => /^(INSERT INTO|UPDATE) "?order_processes"?/.test(sql));
    if (change < 0) return [];
    const from = sent.findLastIndex((sql, index) => index < change && /^(START TRANSACTION|BEGIN)/.test(sql));
    const to = sent.findIndex((sql, index) => index > change && /^COMMIT/.test(sql));
    return [
      sent
        .slice(from, to + 1)
        .map((sql) => forAnyOrder(request(sql)))
        .join('\n'),
    ];
  });
}

/** Waits after the reload, because sessions apply it only when they are idle. */
async function setLogging(postgres: PostgresServer, statements: 'all' | 'none'): Promise<void> {
  await postgres.query(`ALTER SYSTEM SET log_statement = '${statements}'`);
  await postgres.query('SELECT pg_reload_conf()');
  await pause(500);
}

/** Statements that the service sends together with the next one, in one write. */
const goesWithTheNext = new RegExp(
  [
    '^(START TRANSACTION|SET LOCAL|SAVEPOINT|RELEASE)',
    '^SELECT pg_advisory_xact_lock',
    '^INSERT INTO (outbox|deadlines|order_process_steps|order_summaries|order_details|order_timeline_entries) ',
    '^UPDATE order_summaries ',
    '^DELETE FROM deadlines WHERE kind = \\S+ AND key = \\S+$',
  ].join('|'),
);

/** pgbench combines a statement that ends with `\;` with the following one. */
function request(sql: string): string {
  return `${sql.replace(/;\s*$/, '')}${goesWithTheNext.test(sql) ? ' \\;' : ';'}`;
}

/** Each client has a partition of its own, as the members of a consumer group have. */
function forAnyOrder(sql: string): string {
  return sql
    .replaceAll(/\b([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-)[0-9a-f]{12}\b/g, '$1:order')
    .replaceAll(/'TW-\d+'/g, "'TW-:order'")
    .replaceAll(/(ordering tradewind\.\w+\.events) \d+/g, '$1 :client_id');
}
