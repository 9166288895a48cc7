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

/** All attempts of the handler since the last reset, and the fault to inject. */
export const handled = {
  attempts: [] as Attempt[],
  /** Called after the handler has written; its error is the handler's failure. */
  fault: (_event: PriceChanged): Promise<void> | void => undefined,
  reset(): void {
    this.attempts = [];
    this.fault = () => undefined;
  },
  amountsTried(product: string): number[] {
    return this.attempts.filter((attempt) => attempt.product === product).map(({ amount }) => amount);
  },
};

/** Records each price of a product, so that lost, repeated or misplaced effects become visible. */
@Controller()
export class PriceHandler {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnIntegrationEvent(ProductPriceChangedIntegrationEvent)
  async handle(@Payload() event: PriceChanged): Promise<void> {
    const { productId, newPrice } = event.data;
    handled.attempts.push({ product: productId, amount: newPrice.amount, at: performance.now() });
    const sql = 'INSERT INTO handled (product, amount) VALUES ($1, $2)';
    await this.currentTransaction.manager.query(sql, [productId, newPrice.amount]);
    await handled.fault(event);
  }
}

export async function createPriceTable(database: DataSource): Promise<void> {
  await database.query(
    'CREATE TABLE handled (id bigserial PRIMARY KEY, product uuid, amount int, transaction_id xid8 DEFAULT pg_current_xact_id())',
  );
}

/** The committed prices of a product, in the order in which they were written. */
export async function pricesOf(database: DataSource, product: string): Promise<number[]> {
  const sql = 'SELECT amount FROM handled WHERE product = $1 ORDER BY id';
  return (await database.query<Array<{ amount: number }>>(sql, [product])).map(({ amount }) => amount);
}
