import { type BrokerConfig, connectBroker } from '@tradewind/broker';
import { migrateServiceDatabase } from '../messaging/service-database.js';
import type { Benchmark, Contender, Prepared } from '../runner/benchmark.js';
import { Debezium, debeziumIsAbsent } from '../surroundings/debezium.js';
import { PARTITIONS } from '../surroundings/kafka.js';
import { poolOf } from '../surroundings/postgres-server.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { type Line, openLine } from './line.js';

const kafkaIsAbsent = 'it needs Kafka: npm run bench -- --kafka HOST:PORT';
const programs = { sender: './sender-program.js', receiver: './receiver-program.js' };
const barePrograms = { sender: './bare-sender-program.js', receiver: './bare-receiver-program.js' };

export const latencyBenchmark: Benchmark = {
  name: 'latency',
  measures:
    "the time from a commit to the handler in another process, at 200 events a second, on Kafka and on the PostgreSQL log; beside kafkajs alone (from send to handler; as it comes, and with Nagle's algorithm switched off), and Debezium on the same outbox",
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const { kafka, postgres } = surroundings;
  const closing: (() => Promise<unknown>)[] = [];
  const databases = async (line: string) => {
    const [senderDatabase, receiverDatabase] = [await database(`${line}_out`), await database(`${line}_in`)];
    return { senderDatabase, receiverDatabase };
  };
  const database = async (name: string) => {
    const url = await postgres.createDatabase(`bench_${name}`);
    await migrateServiceDatabase(url);
    closing.unshift(() => postgres.dropDatabase(`bench_${name}`));
    return url;
  };
  const contenders: Contender[] = [];
  const open = async (line: Line) => {
    const { contender, stop } = await openLine(surroundings, line);
    contenders.push(contender);
    closing.unshift(stop);
  };

  const log = { kind: 'postgres', url: await postgres.createDatabase('bench_latency_log') } as const;
  const topicOfLog = `tradewind.bench-log-${process.pid}.events`;
  await createLogTopic(log, topicOfLog);
  await open({ name: 'PostgreSQL log', topic: topicOfLog, broker: log, ...programs, ...(await databases('log')) });
  if (kafka) {
    const broker = { kind: 'kafka', brokers: [kafka.address] } as const;
    const topic = () => kafka.createTopic('latency');
    await open({ name: 'tradewind', topic: await topic(), broker, ...programs, ...(await databases('kafka')) });
    await open({ name: 'kafkajs alone', topic: await topic(), broker, ...barePrograms });
    await open({ name: 'kafkajs, no Nagle', topic: await topic(), broker, ...barePrograms, prompt: true });
    const captured = await databases('captured');
    const pool = poolOf(captured.senderDatabase);
    closing.unshift(() => pool.end());
    const worker = await Debezium.on(surroundings, captured.senderDatabase, pool);
    if (worker) {
      await worker.start();
      closing.unshift(() => worker.close());
      await open({ name: 'Debezium', topic: await topic(), broker, ...programs, ...captured, relay: 'cdc' });
    }
  }
  return {
    contenders,
    absent: [
      ...(kafka ? [] : [{ name: 'everything on Kafka', reason: kafkaIsAbsent }]),
      ...(kafka && !surroundings.debezium ? [{ name: 'Debezium', reason: debeziumIsAbsent }] : []),
    ],
    goals: [
      { figure: 'p50 ms', of: 'PostgreSQL log', atMost: 5 },
      { figure: 'p50 ms', of: 'tradewind', against: 'kafkajs alone', atMost: 1.5 },
      { figure: 'p99 ms', of: 'tradewind', against: 'kafkajs alone', atMost: 1.5 },
      { figure: 'p50 ms', of: 'tradewind', against: 'kafkajs, no Nagle' },
      { figure: 'p99 ms', of: 'tradewind', against: 'kafkajs, no Nagle' },
      { figure: 'p50 ms', of: 'tradewind', against: 'Debezium', atMost: 0.5 },
      { figure: 'p99 ms', of: 'tradewind', against: 'Debezium', atMost: 0.5 },
    ],
    close: async () => {
      for (const close of closing) await close();
    },
  };
}

async function createLogTopic(log: BrokerConfig, name: string): Promise<void> {
  const broker = await connectBroker(log, 'bench');
  await broker.ensureTopics([{ name, partitions: PARTITIONS }]);
  await broker.close();
}
