import { fileURLToPath } from 'node:url';
import type { BrokerConfig } from '@tradewind/broker';
import type { Kafka } from '../surroundings/kafka.js';
import type { ProgramProcess } from '../surroundings/program-process.js';
import type { Surroundings } from '../surroundings/surroundings.js';

const file = fileURLToPath(new URL('../relay/relay-program.js', import.meta.url));

/** Returns a function that starts a service whose relay drains the outbox of a database. */
export function relayStarter(
  surroundings: Surroundings,
  name: string,
  databaseUrl: string,
  broker: Kafka | string,
): () => Promise<ProgramProcess> {
  const config: BrokerConfig =
    typeof broker === 'string' ? { kind: 'postgres', url: broker } : { kind: 'kafka', brokers: [broker.address] };
  const orders = { service: 'bench', databaseUrl, broker: config };
  return () => surroundings.start({ name, file, args: [JSON.stringify(orders)] });
}
