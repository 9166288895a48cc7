import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { BusyShop } from './busy-shop.js';
import { CaptureWorker } from './capture-worker.js';
import { type CapturedServer, forCapture } from './captured-server.js';
import { type ReadMessage, TopicReader } from './topic-reader.js';
import { eventually } from '../eventually.js';

const PRODUCTS = 12;

const PENDING = `
  SELECT count(*)::int AS pending FROM outbox, outbox_relay
  WHERE NOT pg_visible_in_snapshot(transaction_id, old_snapshot)`;

export interface CaptureTools {
  readonly kafka: string;
  readonly control: string;
}

/** A busy shop, the worker that captures its outbox, and a reader of the topic. */
export class CapturedShop {
  private constructor(
    readonly url: URL,
    readonly topic: string,
    readonly shop: BusyShop,
    readonly worker: CaptureWorker,
    readonly reader: TopicReader,
    readonly dataSource: DataSource,
    /** With the role for change data capture. */
    readonly captureSource: DataSource,
  ) {}

  static async open(
    server: CapturedServer,
    { kafka, control }: CaptureTools,
    topicName?: string,
  ): Promise<CapturedShop> {
    const topic = topicName ?? `shop-${randomUUID()}`;
    const url = await server.createDatabase();
    const products = Array.from({ length: PRODUCTS }, () => randomUUID());
    const shop = new BusyShop(url, topic, products);
    await shop.open();
    const worker = await CaptureWorker.of(control, kafka, forCapture(url));
    const reader = await TopicReader.open(kafka, topic);
    const connect = (as: URL) => new DataSource({ type: 'postgres', url: as.href }).initialize();
    return new CapturedShop(url, topic, shop, worker, reader, await connect(url), await connect(forCapture(url)));
  }

  /** Resolves when this many more events have arrived. */
  async untilArrived(more: number): Promise<void> {
    const goal = this.arrived + more;
    await eventually(() => {
      if (this.arrived < goal) throw new Error(`${this.arrived} of ${goal} events arrived`);
    }, 240_000);
  }

  /** Resolves when everything that was committed has arrived. */
  async untilComplete(): Promise<void> {
    const [{ count }] = await this.dataSource.query<[{ count: number }]>('SELECT count(*)::int FROM outbox');
    await eventually(() => {
      if (this.arrived < count) throw new Error(`${this.arrived} of ${count} events arrived`);
    }, 240_000);
  }

  /** Resolves when the outbox's cursor knows that everything is published. */
  async untilCursorCaughtUp(): Promise<void> {
    await eventually(async () => {
      const [{ pending }] = await this.dataSource.query<[{ pending: number }]>(PENDING);
      if (pending > 0) throw new Error(`${pending} rows are behind the cursor`);
    }, 240_000);
  }

  /** The violations: the prices of each product should arrive once, from 1 to the table's value, on one partition. */
  async faults(): Promise<string[]> {
    const rows = await this.dataSource.query<Array<{ id: string; price: number }>>('SELECT id, price FROM product');
    return rows.flatMap(({ id, price }) => {
      const messages = this.reader.byKey.get(id) ?? [];
      const prices = messages.map(priceOf).join();
      const expected = Array.from({ length: price }, (_, n) => n + 1).join();
      const partitions = new Set(messages.map(({ partition }) => partition)).size;
      if (prices !== expected) return [`${id}: ${prices} instead of 1 to ${price}`];
      return partitions > 1 ? [`${id} is on ${partitions} partitions`] : [];
    });
  }

  async close(): Promise<void> {
    await this.shop.stop();
    await this.worker.kill();
    await this.reader.close();
    await Promise.all([this.dataSource.destroy(), this.captureSource.destroy()]);
  }

  private get arrived(): number {
    return this.shop.products.reduce((sum, product) => sum + (this.reader.byKey.get(product)?.length ?? 0), 0);
  }
}

export function priceOf({ value }: ReadMessage): number {
  return (JSON.parse(value) as { newPrice: { amount: number } }).newPrice.amount;
}
