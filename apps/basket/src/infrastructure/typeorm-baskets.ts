import { Injectable } from '@nestjs/common';
import { AggregateRepository, CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { Basket } from '../domain/basket.js';
import type { Baskets } from '../domain/baskets.js';
import { BasketSchema, type BasketRow } from './basket.schema.js';
import { readBasketLines, writeBasketLines } from './basket-lines.js';

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

  protected override async saveParts(basket: Basket): Promise<void> {
    await writeBasketLines(this.manager, basket.id, basket.snapshot().lines);
  }

  protected override async loadParts(row: BasketRow): Promise<BasketRow> {
    return { ...row, lines: await readBasketLines(this.manager, row.id) };
  }
}
