import { Injectable } from '@nestjs/common';
import { AggregateRepository, CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import { Basket } from '../domain/basket.js';
import type { BasketLine } from '../domain/basket-line.js';
import type { Baskets } from '../domain/baskets.js';
import { BasketSchema, type BasketRow } from './basket.schema.js';
import { type BasketLineRow, insertBasket, selectBasket, updateBasket } from './basket-statements.js';

@Injectable()
export class TypeOrmBaskets extends AggregateRepository<Basket, BasketRow> implements Baskets {
  constructor(transaction: CurrentTransaction, unitOfWork: UnitOfWork) {
    super(transaction, unitOfWork, BasketSchema, 'Basket');
  }

  protected toRow(basket: Basket): BasketRow {
    const { customerId, lines, pendingCheckoutId } = basket.snapshot();
    return { id: customerId, version: basket.version, pendingCheckoutId, lines };
  }

  protected toAggregate(row: BasketRow): Basket {
    return Basket.restore(
      { customerId: row.id, lines: row.lines, pendingCheckoutId: row.pendingCheckoutId },
      row.version,
    );
  }

  protected override async readRow(id: string): Promise<BasketRow | undefined> {
    const rows = await selectBasket.run(this.manager, [id]);
    const [basket] = rows;
    if (!basket) return undefined;
    const lines = rows.filter((row) => row.product_id !== null).map(toLine);
    return { id, version: basket.version, pendingCheckoutId: basket.pending_checkout_id, lines };
  }

  protected override async writeRow({ id, version, pendingCheckoutId, lines }: BasketRow): Promise<boolean> {
    const write = version === 1 ? insertBasket : updateBasket;
    const written = await write.run(this.manager, [
      ...[id, version, pendingCheckoutId],
      lines.map((line) => line.productId),
      lines.map((line) => line.quantity),
      lines.map((line) => line.checkedOutQuantity),
      lines.map((line) => line.unitPriceSeen.amount),
      lines.map((line) => line.unitPriceSeen.currency),
    ]);
    return written.length === 1;
  }
}

function toLine(row: BasketLineRow): BasketLine {
  return {
    productId: row.product_id!,
    quantity: row.quantity,
    checkedOutQuantity: row.checked_out_quantity,
    unitPriceSeen: Money.of(Number(row.seen_price_amount), row.seen_price_currency),
  };
}
