import type { Benchmark, Prepared } from '../runner/benchmark.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { debeziumRelay } from './debezium-relay.js';
import { debeziumIsAbsent } from '../surroundings/debezium.js';
import { ourRelay } from './our-relay.js';
import { bareProducer } from './peers/bare-producer.js';
import { outboxLibrary } from './peers/outbox-library.js';
import { skipLockedRelay } from './peers/skip-locked-relay.js';
import type { RelayUnderTest } from './relay-under-test.js';

const figure = 'rows/s';
const of = 'tradewind';

export const relayBenchmark: Benchmark = {
  name: 'relay',
  measures:
    'the way of a backlog from the outbox to Kafka (512 bytes, 8 headers, 1,000 keys, acks from all), seen from the broker; beside a bare kafkajs producer in batches of 500, Debezium on Kafka Connect, pg-transactional-outbox, and a polling relay with SKIP LOCKED',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  surroundings.requireKafka();
  const makers = [ourRelay, bareProducer, skipLockedRelay, outboxLibrary];
  const relays: RelayUnderTest[] = [];
  for (const make of makers) relays.push(await make(surroundings));
  const debezium = await debeziumRelay(surroundings);
  if (debezium) relays.push(debezium);
  const absent = debezium ? [] : [{ name: 'Debezium', reason: debeziumIsAbsent }];
  return {
    contenders: relays,
    absent,
    goals: [
      { figure, of, against: 'kafkajs producer', atLeast: 0.7 },
      { figure: 'CPU µs per row', of, atMost: 60 },
      { figure, of, against: 'Debezium', atLeast: 3 },
      { figure, of, against: 'pg-transactional-outbox', atLeast: 5 },
      { figure, of, against: 'SKIP LOCKED', atLeast: 3 },
    ],
    close: async () => {
      for (const relay of relays) await relay.close();
    },
  };
}
