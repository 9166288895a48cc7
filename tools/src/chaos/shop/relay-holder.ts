import { serviceNamed, type ServiceName } from '@tradewind/services';
import type { Instances } from './instances.js';
import type { Instance } from './instance.js';
import type { PostgresServer } from './postgres-server.js';

/** The process that currently relays the outbox of a service. Its process id is part of the name of the lease's owner. */
export async function relayHolder(
  postgres: PostgresServer,
  instances: Instances,
  service: ServiceName,
): Promise<Instance | undefined> {
  try {
    const [lease] = await postgres.query<{ owner: string }>(
      serviceNamed(service).database,
      'SELECT owner FROM outbox_relay WHERE owner IS NOT NULL AND lease_until > clock_timestamp()',
    );
    const parts = lease?.owner.split(':') ?? [];
    return instances.of(service).find(({ pid }) => pid !== undefined && parts.includes(String(pid)));
  } catch {
    return undefined;
  }
}
