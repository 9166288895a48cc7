import { services, type Service } from '@tradewind/services';
import type { DeadLetter, InboxRow, OutboxRow } from '../checker/history.js';
import type { PostgresServer } from '../shop/postgres-server.js';

export async function outboxRows(postgres: PostgresServer): Promise<OutboxRow[]> {
  return ofAllServices(async ({ name: service, database }) => {
    const rows = await postgres.query<Omit<OutboxRow, 'service' | 'position'> & { position: string }>(
      database,
      'SELECT position, message_id AS id, type, topic, key, payload FROM outbox ORDER BY position',
    );
    return rows.map((row) => ({ ...row, service, position: Number(row.position) }));
  });
}

export async function inboxRows(postgres: PostgresServer): Promise<InboxRow[]> {
  return ofAllServices(({ database }) =>
    postgres.query<InboxRow>(database, 'SELECT consumer, message_id AS id FROM inbox'),
  );
}

export async function deadLetters(postgres: PostgresServer): Promise<DeadLetter[]> {
  return ofAllServices(async ({ name: service, database }) => {
    const rows = await postgres.query<Omit<DeadLetter, 'service'>>(
      database,
      `SELECT topic, convert_from(key, 'UTF8') AS key, message_id AS id, state, error FROM dead_letter ORDER BY id`,
    );
    return rows.map((row) => ({ ...row, service }));
  });
}

async function ofAllServices<T>(read: (service: Service) => Promise<T[]>): Promise<T[]> {
  return (await Promise.all(services.map(read))).flat();
}
