import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { ProductPriceChangedIntegrationEvent, topics } from '@tradewind/contracts';
import { DeadLetters } from '../../dead-letters/dead-letters.js';
import type { GenerationState } from '../../incoming/projections/generation.js';
import { ProjectionRebuild } from '../../incoming/projections/projection-rebuild.js';
import { fastRetries } from '../consumption/fast-retries.js';
import { SpawnedShop } from '../consumption/spawn-shop.js';
import type { TestBroker } from '../consumption/test-broker.js';
import { eventually } from '../eventually.js';
import { priceChange } from '../price-changes.js';
import { publishRawTo } from '../raw-message.js';
import { createServiceDatabase, type ServiceDatabase } from '../service-database.js';
import { startShopApp } from '../shop-app.js';
import type { ProjectingOrders } from './projecting-child.js';
import { createProjection, PROJECTION, ProjectPriceWhenProductPriceChanged, projectionFault } from './project-price.js';

const WITHIN_MS = 60_000;
const CATALOG = 'tradewind.catalog.events';
const PARTITIONS = topics.find(({ name }) => name === CATALOG)!.partitions;
const { type } = ProductPriceChangedIntegrationEvent;

/** A service that projects the prices of the catalogue, in any number of processes. */
export class ProjectingShop {
  private readonly apps: INestApplication[] = [];
  private readonly children: SpawnedShop[] = [];
  readonly published = new Map<string, number>();

  private constructor(
    readonly broker: TestBroker,
    readonly database: ServiceDatabase,
    readonly service: string,
  ) {}

  static async open(opening: Promise<TestBroker>): Promise<ProjectingShop> {
    const [broker, database] = await Promise.all([opening, createServiceDatabase({ projections: true })]);
    await createProjection(database.dataSource);
    projectionFault.reset();
    return new ProjectingShop(broker, database, `prices-${randomUUID()}`);
  }

  /** Starts a process of the service, with so many connections to its database. */
  async start(connections = 20): Promise<INestApplication> {
    const controllers = [ProjectPriceWhenProductPriceChanged];
    const projections = [PROJECTION];
    const app = await startShopApp({ ...this.orders, controllers, retry: fastRetries, projections, connections });
    this.apps.push(app);
    return app;
  }

  /** Starts a process that can be killed. */
  async spawn(): Promise<SpawnedShop> {
    const child = await SpawnedShop.start(this.orders, new URL('./projecting-child.ts', import.meta.url));
    this.children.push(child);
    return child;
  }

  get rebuild(): ProjectionRebuild {
    return this.apps[0]!.get(ProjectionRebuild);
  }

  get letters(): DeadLetters {
    return this.apps[0]!.get(DeadLetters);
  }

  /** Changes the prices of these products, one time each. */
  async change(products: readonly string[]): Promise<void> {
    const messages = products.map((product) => {
      const amount = (this.published.get(product) ?? 0) + 1;
      this.published.set(product, amount);
      return { type, key: product, data: priceChange(product, amount) };
    });
    await publishRawTo(this.broker.config, messages);
  }

  /** How many of our own prices a generation holds. Other specs may publish to the same broker. */
  async pricesOf(generation: number): Promise<number> {
    const sql = `SELECT count(*)::int AS prices FROM ${PROJECTION} WHERE generation = $1 AND product = ANY ($2)`;
    const values = [generation, [...this.published.keys()]];
    return (await this.database.dataSource.query<[{ prices: number }]>(sql, values))[0].prices;
  }

  async shown(): Promise<number> {
    const sql = `
      SELECT count(*)::int AS prices FROM ${PROJECTION}
      WHERE generation = (SELECT number FROM projection_generations WHERE state = 'live') AND product = ANY ($1)`;
    const values = [[...this.published.keys()]];
    return (await this.database.dataSource.query<[{ prices: number }]>(sql, values))[0].prices;
  }

  /** Holds up the consumers of the first generation, as a swap does. */
  async whileHeldUp(work: () => Promise<void>): Promise<void> {
    await this.database.dataSource.transaction(async (manager) => {
      const sql = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
      for (let partition = 0; partition < PARTITIONS; partition += 1)
        await manager.query(sql, [`${this.service} ${CATALOG} ${partition}`]);
      await work();
    });
  }

  async batchesHeldUp(): Promise<number> {
    const sql = `SELECT count(*)::int AS waiting FROM pg_locks
      WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    return (await this.database.dataSource.query<[{ waiting: number }]>(sql))[0].waiting;
  }

  /** Resolves when the live generation holds each published price, and fails if it then holds one twice. */
  async untilAllShown(): Promise<void> {
    const all = [...this.published.values()].reduce((sum, amount) => sum + amount, 0);
    await eventually(async () => {
      const shown = await this.shown();
      if (shown < all) throw new Error(`${shown} of ${all} prices are shown`);
    }, WITHIN_MS);
    const shown = await this.shown();
    if (shown > all) throw new Error(`${shown} prices are shown, but there were only ${all}`);
  }

  /** Resolves when the generations, the newest first, are in these states. */
  async untilStates(...states: readonly GenerationState[]): Promise<void> {
    await eventually(async () => {
      const rows = await this.database.dataSource.query<Array<{ state: string; waits_for: string | null }>>(
        'SELECT state, waits_for FROM projection_generations ORDER BY number DESC',
      );
      const now = rows.map(({ state }) => state).join();
      if (now !== states.join()) throw new Error(`The generations are ${now}: ${rows[0]?.waits_for}`);
    }, WITHIN_MS);
  }

  async stop(): Promise<void> {
    await Promise.all(this.apps.splice(0).map((app) => app.close()));
  }

  async close(): Promise<void> {
    await Promise.all(this.children.splice(0).map((child) => child.kill()));
    await this.stop();
    await Promise.all([this.database.drop(), this.broker.drop()]);
  }

  private get orders(): ProjectingOrders {
    const { service, broker, database } = this;
    return { service, broker: broker.config, databaseUrl: database.url };
  }
}
