import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, pageOf } from '@tradewind/application';
import { EventStore, type StoredEvent } from '@tradewind/event-sourcing';
import type { Balance } from '../domain/stock-item/balance.js';
import type { Moves } from '../domain/stock-item/stock.js';
import { streamOfProduct } from '../domain/stock-item/stream-of-product.js';

export interface LedgerLine {
  readonly revision: number;
  /** The type of the event, such as `pieces-reserved`. */
  readonly what: string;
  readonly moves: Moves;
  readonly balance: Balance;
  readonly orderId: string | null;
  readonly who: string | null;
  readonly why: string | null;
  readonly at: Date;
  readonly correlationId: string | null;
}

export interface LedgerPage {
  readonly items: readonly LedgerLine[];
  readonly next: number | null;
}

/** Lists what happened to the stock of a product, the oldest first, as it is stored. */
export class ReadLedgerQuery extends Query<LedgerPage> {
  constructor(
    readonly productId: string,
    readonly page: { readonly after?: number; readonly limit: number },
  ) {
    super();
  }
}

@QueryHandler(ReadLedgerQuery)
export class ReadLedgerHandler implements IQueryHandler<ReadLedgerQuery> {
  constructor(private readonly eventStore: EventStore) {}

  async execute({ productId, page: { after = 0, limit } }: ReadLedgerQuery): Promise<LedgerPage> {
    const stored = await this.eventStore.read(streamOfProduct(productId), { after, limit: limit + 1 });
    if (stored.length === 0 && after === 0) throw new AggregateNotFoundError('StockItem', productId);
    const { items, last } = pageOf(stored.map(lineOf), limit);
    return { items, next: last?.revision ?? null };
  }
}

function lineOf({ version, type, data, metadata: { who, why, at, correlationId } }: StoredEvent): LedgerLine {
  const { moves, balance, orderId } = data as unknown as Pick<LedgerLine, 'moves' | 'balance'> & { orderId?: string };
  return {
    ...{ revision: version, what: type, moves, balance, at },
    ...{ orderId: orderId ?? null, who: who ?? null, why: why ?? null, correlationId: correlationId ?? null },
  };
}
