import type { INestApplication } from '@nestjs/common';
import { ProductPriceChangedIntegrationEvent, topics } from '@tradewind/contracts';
import { type BrokerMessage, connectBroker, Partitioner } from '@tradewind/broker';
import type { DeadLetterSummary } from '../../dead-letters/dead-letter.js';
import { DeadLetters } from '../../dead-letters/dead-letters.js';
import type { RetryPolicy } from '../../options/retry-policy.js';
import { eventually } from '../eventually.js';
import { aProduct, priceChange } from '../price-changes.js';
import { publishRawTo, type RawMessage } from '../raw-message.js';
import { createServiceDatabase, type ServiceDatabase } from '../service-database.js';
import { startShopApp } from '../shop-app.js';
import { type TestBroker, postgresLogTestBroker } from './test-broker.js';
import { fastRetries } from './fast-retries.js';
import { createPriceTable, PriceHandler, pricesOf, handled } from './price-handler.js';

const CATALOG = 'tradewind.catalog.events';
const CATALOG_PARTITIONS = topics.find(({ name }) => name === CATALOG)!.partitions;
const ARRIVAL_MS = 20_000;
const { type } = ProductPriceChangedIntegrationEvent;

interface TestConsumerStart {
  readonly retry?: RetryPolicy;
  readonly databaseUrl?: string;
  readonly messagesPerTransaction?: 'one' | 'many';
}

/** A consuming service that reads the catalogue's topic. */
export class TestConsumer {
  readonly services: INestApplication[] = [];

  private constructor(
    readonly broker: TestBroker,
    readonly database: ServiceDatabase,
    readonly service: string,
  ) {}

  /** The service name is the group name, so a shared broker needs a unique one. */
  static async open(opening: Promise<TestBroker> = postgresLogTestBroker(), service = 'basket'): Promise<TestConsumer> {
    const [broker, database] = await Promise.all([opening, createServiceDatabase()]);
    await createPriceTable(database.dataSource);
    handled.reset();
    return new TestConsumer(broker, database, service);
  }

  /** Starts another process of the service. */
  async start({
    retry = fastRetries,
    databaseUrl = this.database.url,
    messagesPerTransaction,
  }: TestConsumerStart = {}): Promise<INestApplication> {
    const { service, broker } = this;
    const controllers = [PriceHandler];
    const options = { service, databaseUrl, broker: broker.config, controllers, retry };
    const app = await startShopApp({ ...options, ...(messagesPerTransaction && { messagesPerTransaction }) });
    this.services.push(app);
    return app;
  }

  async stop(): Promise<void> {
    await Promise.all(this.services.splice(0).map((service) => service.close()));
  }

  async close(): Promise<void> {
    await this.stop();
    await Promise.all([this.database.drop(), this.broker.drop()]);
  }

  get letters(): DeadLetters {
    return this.services[0]!.get(DeadLetters);
  }

  /** Publishes price changes of products, in the given order. */
  async change(...changes: ReadonlyArray<readonly [product: string, amount: number]>): Promise<void> {
    await this.publishRaw(changes.map(([product, amount]) => change(product, amount)));
  }

  /** Resolves with the id of the first. */
  publishRaw(messages: readonly RawMessage[]): Promise<string> {
    return publishRawTo(this.broker.config, messages);
  }

  /** Publishes any message to the catalogue's topic. */
  async publish(...messages: readonly BrokerMessage[]): Promise<void> {
    const broker = await connectBroker(this.broker.config, 'spec');
    await broker.ensureTopics(topics);
    await broker.publish(CATALOG, messages);
    await broker.close();
  }

  /** Resets the group to the start, as a crash before the first offset commit would. */
  async deliverAllAgain(): Promise<void> {
    await this.broker.rewind(this.service, CATALOG);
  }

  prices(product: string): Promise<number[]> {
    return pricesOf(this.database.dataSource, product);
  }

  async letterStates(key?: string): Promise<string[]> {
    const { letters } = await this.letters.list({ ...(key === undefined ? {} : { key }), limit: 500 });
    return letters.map(({ state }) => state);
  }

  /** Resolves once the dead letters of the key, in their order, have these states. */
  async untilLetters(key: string, states: readonly string[], withinMs = ARRIVAL_MS): Promise<DeadLetterSummary[]> {
    await eventually(async () => expectSame(await this.letterStates(key), states), withinMs);
    return (await this.letters.list({ key })).letters;
  }

  async untilPrices(product: string, amounts: readonly number[], withinMs = ARRIVAL_MS): Promise<void> {
    await eventually(async () => expectSame(await this.prices(product), amounts), withinMs);
  }
}

export function change(product: string, amount: number): RawMessage {
  return { type, key: product, data: priceChange(product, amount) };
}

/** Products whose events share a partition. */
export function productsOfOnePartition(count: number): string[] {
  const partitioner = new Partitioner();
  const partitionOf = (product: string) => partitioner.partitionOf(Buffer.from(product), CATALOG_PARTITIONS);
  const first = aProduct();
  const products = [first];
  while (products.length < count) {
    const next = aProduct();
    if (partitionOf(next) === partitionOf(first)) products.push(next);
  }
  return products;
}

function expectSame(actual: readonly unknown[], expected: readonly unknown[]): void {
  if (actual.join() !== expected.join()) throw new Error(`Expected ${expected.join()}, but there is ${actual.join()}`);
}
