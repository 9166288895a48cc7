import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage, Clock } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import { Basket } from '../../domain/basket/basket.js';
import type { BasketLine } from '../../domain/basket/basket-line.js';
import type { BasketRepository } from '../../domain/basket/basket.repository.js';
import type { CheckedOutItem } from '../../domain/basket/checked-out-item.js';
import {
  type BasketLineRow,
  insertBasket,
  lockBaskets,
  noteUse,
  removeUnusedByGuests,
  selectBasket,
  selectCheckedOutItems,
  updateBasket,
} from './basket-statements.js';
import { basketSchema, type BasketRow } from './basket.schema.js';

@Injectable()
export class TypeOrmBasketRepository extends AggregateRepository<Basket, BasketRow> implements BasketRepository {
  constructor(
    storage: AggregateStorage,
    private readonly clock: Clock,
  ) {
    super(storage, basketSchema, 'Basket');
  }

  async lock(ownerIds: readonly string[]): Promise<void> {
    await lockBaskets.run(this.manager, [ownerIds]);
  }

  async findCheckedOutItems(customerId: string): Promise<readonly CheckedOutItem[]> {
    const rows = await selectCheckedOutItems.run(this.manager, [customerId]);
    return rows.map((row) => ({
      productId: row.product_id,
      sku: row.sku,
      name: row.name,
      unitPrice: Money.restore(Number(row.price_amount), row.price_currency),
      quantity: row.checked_out_quantity,
    }));
  }

  async noteUse(guestId: string, at: Date): Promise<boolean> {
    const [basket] = await noteUse.run(this.manager, [guestId, at]);
    return basket!.is_known;
  }

  async removeUnusedByGuests(since: Date, most: number): Promise<number> {
    return (await removeUnusedByGuests.run(this.manager, [since, most])).length;
  }

  protected toRow(basket: Basket): BasketRow {
    const { ownerId: id, kind, ...state } = basket.snapshot();
    const guestUsedAt = kind === 'customer' ? null : this.clock.now();
    return { id, version: basket.version, ...state, guestUsedAt, guestMerged: kind === 'merged' };
  }

  protected toAggregate(row: BasketRow): Basket {
    const { id: ownerId, version, guestUsedAt, guestMerged, ...state } = row;
    const kind = guestMerged ? 'merged' : guestUsedAt ? 'guest' : 'customer';
    return Basket.restore({ ownerId, kind, ...state }, version);
  }

  protected override async readRow(id: string): Promise<BasketRow | undefined> {
    const rows = await selectBasket.run(this.manager, [id]);
    const [basket] = rows;
    if (!basket) return undefined;
    const lines = rows.filter((row) => row.product_id !== null).map(toLine);
    const { rejected_checkout: rejected } = basket;
    return {
      id,
      version: basket.version,
      lines,
      guestUsedAt: basket.guest_used_at,
      guestMerged: basket.guest_merged,
      pendingCheckoutId: basket.pending_checkout_id,
      pendingSince: basket.pending_since,
      withdrawalRequestedAt: basket.withdrawal_requested_at,
      rejectedCheckout: rejected && { ...rejected, rejectedAt: new Date(rejected.rejectedAt) },
      startedOrder: basket.started_order,
    };
  }

  protected override async writeRow({ id, version, pendingCheckoutId, lines, ...more }: BasketRow): Promise<boolean> {
    const write = version === 1 ? insertBasket : updateBasket;
    const written = await write.run(this.manager, [
      ...[id, version, pendingCheckoutId],
      lines.map((line) => line.productId),
      lines.map((line) => line.quantity),
      lines.map((line) => line.checkedOutQuantity),
      lines.map((line) => line.unitPriceSeen.amount),
      lines.map((line) => line.unitPriceSeen.currency),
      ...[more.pendingSince, more.withdrawalRequestedAt],
      more.rejectedCheckout && JSON.stringify(more.rejectedCheckout),
      ...[more.guestMerged, more.guestUsedAt],
      more.startedOrder && JSON.stringify(more.startedOrder),
    ]);
    return written.length === 1;
  }
}

function toLine(row: BasketLineRow): BasketLine {
  return {
    productId: row.product_id!,
    quantity: row.quantity,
    checkedOutQuantity: row.checked_out_quantity,
    unitPriceSeen: Money.restore(Number(row.seen_price_amount), row.seen_price_currency),
  };
}
