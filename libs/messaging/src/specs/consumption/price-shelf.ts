import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CurrentTransaction } from '@tradewind/application';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import type { DataSource } from 'typeorm';
import { OnIntegrationEvent } from '../../incoming/handlers/on-integration-event.js';
import type { ReceivedEvent } from '../../incoming/handlers/received-event.js';

export type PriceChanged = ReceivedEvent<typeof ProductPriceChangedIntegrationEvent>;

interface Attempt {
  readonly product: string;
  readonly amount: number;
  readonly at: number;
}

/** Every attempt of a handler since the last reset, and what goes wrong with it. */
export const shelf = {
  attempts: [] as Attempt[],
  /** Called after the handler has written; what it throws is the handler's failure. */
  mishap: (_event: PriceChanged): Promise<void> | void => undefined,
  reset(): void {
    this.attempts = [];
    this.mishap = () => undefined;
  },
  amountsTried(product: string): number[] {
    return this.attempts.filter((attempt) => attempt.product === product).map(({ amount }) => amount);
  },
};

/** Writes each price of a product down, so that a lost, repeated or misplaced effect shows. */
@Controller()
export class PriceShelf {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnIntegrationEvent(ProductPriceChangedIntegrationEvent)
  async handle(@Payload() event: PriceChanged): Promise<void> {
    const { productId, newPrice } = event.data;
    shelf.attempts.push({ product: productId, amount: newPrice.amount, at: performance.now() });
    const sql = 'INSERT INTO shelf (product, amount) VALUES ($1, $2)';
    await this.currentTransaction.manager.query(sql, [productId, newPrice.amount]);
    await shelf.mishap(event);
  }
}

export async function createShelf(database: DataSource): Promise<void> {
  await database.query(
    'CREATE TABLE shelf (id bigserial PRIMARY KEY, product uuid, amount int, transaction_id xid8 DEFAULT pg_current_xact_id())',
  );
}

/** The committed prices of a product, in the order in which they were written. */
export async function pricesOn(database: DataSource, product: string): Promise<number[]> {
  const sql = 'SELECT amount FROM shelf WHERE product = $1 ORDER BY id';
  return (await database.query<Array<{ amount: number }>>(sql, [product])).map(({ amount }) => amount);
}
