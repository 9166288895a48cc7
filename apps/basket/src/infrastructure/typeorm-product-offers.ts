import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import { largestUnitPrice } from '../domain/largest-unit-price.js';
import type { ProductOffer } from '../domain/product-offer.js';
import type { ProductOffers } from '../domain/product-offers.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly price_amount: string;
  readonly price_currency: string;
  readonly discontinued: boolean;
}

const select = 'SELECT id, name, price_amount, price_currency, discontinued FROM products';

const selectOne = new PreparedStatement<Row>(`${select} WHERE id = $1`);

/** Always in the order of ids, so that two checkouts never wait for each other. */
const selectHoldingStill = new PreparedStatement<Row>(`${select} WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`);

@Injectable()
export class TypeOrmProductOffers implements ProductOffers {
  constructor(private readonly transaction: CurrentTransaction) {}

  async find(productId: string): Promise<ProductOffer | undefined> {
    const [row] = await selectOne.run(this.transaction.manager, [productId]);
    return row && toOffer(row);
  }

  async holdStill(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductOffer>> {
    const rows = await selectHoldingStill.run(this.transaction.manager, [productIds]);
    return new Map(rows.map((row) => [row.id, toOffer(row)]));
  }
}

function toOffer(row: Row): ProductOffer {
  const price = Money.of(Number(row.price_amount), row.price_currency);
  return {
    productId: row.id,
    name: row.name,
    price,
    available: !row.discontinued && price.amount <= largestUnitPrice,
  };
}
