import { randomUUID } from 'node:crypto';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { connectBroker } from '@tradewind/broker';
import type { Benchmark, Prepared } from '../runner/benchmark.js';
import { poolOf } from '../surroundings/postgres-server.js';
import { RealService } from '../surroundings/real-service.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { customerId, fillFullBaskets, PRODUCT } from './full-baskets.js';

export const priceChangeBenchmark: Benchmark = {
  name: 'price-change',
  measures:
    'from the publication of one price change until the basket service shows it in every of 100,000 baskets; beside the bare UPDATE of 100,000 lines that hold a price of their own, and of the one row that they share here',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const baskets = surroundings.size(100_000, 10_000);
  const issuer = await surroundings.openTokenIssuer();
  const service = await RealService.start(surroundings, 'basket', issuer, 'bench_price_change');
  const pool = poolOf(service.databaseUrl);
  await fillFullBaskets(pool, baskets);
  const broker = await connectBroker(service.broker, 'bench');
  const headers = { authorization: `Bearer ${issuer.tokenFor({ id: customerId })}` };
  let price = 1_000;

  const shownPrice = async (): Promise<number> => {
    const response = await fetch(`${service.origin}/basket`, { headers });
    const { items } = (await response.json()) as { items: Array<{ unitPrice: { amount: number } }> };
    return items[0]!.unitPrice.amount;
  };
  const change = async () => {
    const oldPrice = price;
    price += 1;
    const asked = performance.now();
    await broker.publish(ProductPriceChangedIntegrationEvent.topic, [priceChange(oldPrice, price)]);
    while ((await shownPrice()) !== price);
    return { ms: performance.now() - asked };
  };
  const update = async (sql: string) => {
    const asked = performance.now();
    await pool.query(sql, [PRODUCT]);
    const ms = performance.now() - asked;
    await pool.query('VACUUM copied_lines');
    return { ms };
  };
  const everyLine = 'UPDATE copied_lines SET price_amount = price_amount + 1 WHERE product_id = $1';
  const sharedRow = 'UPDATE products SET last_event_at = last_event_at WHERE id = $1';
  await change();
  return {
    contenders: [
      { name: 'tradewind', measure: change },
      { name: 'UPDATE of every line', measure: () => update(everyLine) },
      { name: 'UPDATE of the shared row', measure: () => update(sharedRow) },
    ],
    goals: [
      { figure: 'ms', of: 'tradewind', against: 'UPDATE of every line', atMost: 1.3 },
      { figure: 'ms', of: 'tradewind', against: 'UPDATE of the shared row' },
    ],
    close: async () => {
      await broker.close();
      await pool.end();
      await service.stop();
    },
  };
}

function priceChange(oldAmount: number, newAmount: number) {
  const at = new Date().toISOString();
  const [oldPrice, newPrice] = [oldAmount, newAmount].map((amount) => ({ amount, currency: 'EUR' }));
  const headers = {
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_type: ProductPriceChangedIntegrationEvent.type,
    ce_source: '/tradewind/catalog',
    ce_subject: PRODUCT,
    ce_time: at,
    'content-type': 'application/json',
  };
  return {
    key: Buffer.from(PRODUCT),
    value: Buffer.from(JSON.stringify({ productId: PRODUCT, oldPrice, newPrice, changedAt: at })),
    headers: Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)] as const),
  };
}
