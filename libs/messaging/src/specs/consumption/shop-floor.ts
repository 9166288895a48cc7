import type { INestApplication } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { ProductPriceChangedIntegrationEvent, topics } from '@tradewind/contracts';
import { Client } from 'pg';
import { type BrokerMessage, PostgresLogBroker } from '../../broker/index.js';
import { Partitioner } from '../../broker/partitioner.js';
import type { DeadLetterSummary } from '../../dead-letters/dead-letter.js';
import { DeadLetters } from '../../dead-letters/dead-letters.js';
import type { RetryPolicy } from '../../dead-letters/retry-policy.js';
import { eventually } from '../eventually.js';
import { aProduct, priceChange } from '../price-changes.js';
import { publishRaw, type RawMessage } from '../raw-message.js';
import { createServiceDatabase, type ServiceDatabase } from '../service-database.js';
import { startShopApp } from '../shop-app.js';
import { createShelf, PriceShelf, pricesOn, shelf } from './price-shelf.js';

const CATALOG = 'tradewind.catalog.events';
const CATALOG_PARTITIONS = topics.find(({ name }) => name === CATALOG)!.partitions;
const { type } = ProductPriceChangedIntegrationEvent;

/** Attempts follow each other at once, and there are more of them than any spec needs. */
export const impatient: RetryPolicy = { attempts: 1_000, firstMs: 1, mostMs: 20 };

/** A consuming service with the catalogue's topic before it. */
export class ShopFloor {
  readonly services: INestApplication[] = [];

  private constructor(
    readonly log: TestDatabase,
    readonly database: ServiceDatabase,
  ) {}

  static async open(): Promise<ShopFloor> {
    const [log, database] = await Promise.all([createTestDatabase(), createServiceDatabase()]);
    await createShelf(database.dataSource);
    shelf.reset();
    return new ShopFloor(log, database);
  }

  /** Another process of the service. */
  async start({ retry = impatient, databaseUrl = this.database.url } = {}): Promise<INestApplication> {
    const controllers = [PriceShelf];
    const brokerUrl = this.log.url;
    const service = await startShopApp({ service: 'basket', databaseUrl, brokerUrl, controllers, retry });
    this.services.push(service);
    return service;
  }

  async stop(): Promise<void> {
    await Promise.all(this.services.splice(0).map((service) => service.close()));
  }

  async close(): Promise<void> {
    await this.stop();
    await Promise.all([this.database.drop(), this.log.drop()]);
  }

  get letters(): DeadLetters {
    return this.services[0]!.get(DeadLetters);
  }

  /** Price changes of products, in the order given. */
  async change(...changes: ReadonlyArray<readonly [product: string, amount: number]>): Promise<void> {
    await publishRaw(
      this.log.url,
      changes.map(([product, amount]) => change(product, amount)),
    );
  }

  /** Anything at all, into the catalogue's topic. */
  async publish(...messages: readonly BrokerMessage[]): Promise<void> {
    const broker = await PostgresLogBroker.connect({ url: this.log.url, clientId: 'spec' });
    await broker.ensureTopics(topics);
    await broker.publish(CATALOG, messages);
    await broker.close();
  }

  /** Puts the group back to the beginning, as a crash before its offsets were committed would, but all the way. */
  async deliverAllAgain(): Promise<void> {
    const client = new Client({ connectionString: this.log.url });
    await client.connect();
    await client.query('UPDATE log.claim SET next_offset = 0');
    await client.end();
  }

  prices(product: string): Promise<number[]> {
    return pricesOn(this.database.dataSource, product);
  }

  async letterStates(key?: string): Promise<string[]> {
    const { letters } = await this.letters.list({ ...(key === undefined ? {} : { key }), limit: 500 });
    return letters.map(({ state }) => state);
  }

  /** Resolves once the letters of the key, in their order, are in these states. */
  async untilLetters(key: string, states: readonly string[]): Promise<DeadLetterSummary[]> {
    await eventually(async () => expectSame(await this.letterStates(key), states), 20_000);
    return (await this.letters.list({ key })).letters;
  }

  async untilPrices(product: string, amounts: readonly number[]): Promise<void> {
    await eventually(async () => expectSame(await this.prices(product), amounts), 20_000);
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
