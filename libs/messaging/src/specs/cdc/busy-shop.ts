import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Pause between two changes of a writer, so that the length of a history depends little on the machine. */
const PACE_MS = 10;

const SCHEMA = `CREATE TABLE IF NOT EXISTS product (id uuid PRIMARY KEY, price int NOT NULL)`;

const RAISE = 'UPDATE product SET price = price + 1 WHERE id = $1 RETURNING price';

const TELL = `
  INSERT INTO outbox
    (message_id, type, topic, key, source, time, correlation_id, causation_id, traceparent, tracestate, payload)
  VALUES (gen_random_uuid(), 'tradewind.catalog.product-price-changed.v1', $1, $2, '/tradewind/catalog',
    '2026-11-21T09:30:00.000Z', gen_random_uuid(), $3, $4, $5, $6)`;

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

/** Writers that increase prices, each with its event, under the product's row lock; some changes are rolled back. */
export class BusyShop {
  private stopping = false;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly url: URL,
    private readonly topic: string,
    readonly products: readonly string[],
  ) {}

  async open(): Promise<void> {
    await this.connected(async (client) => {
      await client.query(SCHEMA);
      await client.query('INSERT INTO product SELECT unnest($1::uuid[]), 0', [this.products]);
    });
  }

  start(writers = 4): void {
    this.stopping = false;
    this.running = Promise.all(Array.from({ length: writers }, (_, writer) => this.write(writer)));
  }

  /** Resolves after the last commit. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  /** Makes this many changes of each product, one after the other. */
  async raise(times: number): Promise<void> {
    await this.connected(async (client) => {
      for (let n = 0; n < times * this.products.length; n += 1) await this.change(client, n);
    });
  }

  /** Continues after a crash of the server: what the outbox contains in the end was committed. */
  private async write(writer: number): Promise<void> {
    for (let n = writer; !this.stopping;) {
      await this.connected(async (client) => {
        for (; !this.stopping; n += 1) {
          await this.change(client, n, n % 11 === 5);
          await wait(PACE_MS);
        }
      }).catch(() => undefined);
    }
  }

  private async change(client: pg.Client, n: number, rollBack = false): Promise<void> {
    const product = this.products[(n * 7) % this.products.length]!;
    await client.query('BEGIN');
    const { rows } = await client.query<{ price: number }>(RAISE, [product]);
    const payload = priceChangeJson(product, rows[0]!.price, n % 97 === 13 ? 'é€😀'.repeat(9_000) : undefined);
    const causation = n % 2 ? `cause-${n}` : null;
    await client.query(TELL, [
      this.topic,
      product,
      causation,
      n % 3 ? TRACE : null,
      n % 6 === 1 ? 'shop=1' : null,
      payload,
    ]);
    await client.query(rollBack ? 'ROLLBACK' : 'COMMIT');
  }

  private async connected(work: (client: pg.Client) => Promise<void>): Promise<void> {
    const client = new pg.Client({ connectionString: this.url.href });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function priceChangeJson(productId: string, price: number, note?: string): string {
  const amount = (cents: number) => ({ amount: cents, currency: 'EUR' });
  const change = {
    productId,
    oldPrice: amount(price - 1),
    newPrice: amount(price),
    changedAt: '2026-11-21T09:30:00.000Z',
  };
  return JSON.stringify(note === undefined ? change : { ...change, note });
}
