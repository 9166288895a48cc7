import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { Money } from '@tradewind/domain';
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

@Injectable()
export class TypeOrmProductOffers implements ProductOffers {
  constructor(private readonly transaction: CurrentTransaction) {}

  async find(productId: string): Promise<ProductOffer | undefined> {
    const [row] = await this.transaction.manager.query<Row[]>(`${select} WHERE id = $1`, [productId]);
    return row && toOffer(row);
  }

  async holdStill(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductOffer>> {
    // Always in the order of ids, so that two checkouts never wait for each other.
    const locked = `${select} WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`;
    const rows = await this.transaction.manager.query<Row[]>(locked, [productIds]);
    return new Map(rows.map((row) => [row.id, toOffer(row)]));
  }
}

function toOffer(row: Row): ProductOffer {
  return {
    productId: row.id,
    name: row.name,
    price: Money.of(Number(row.price_amount), row.price_currency),
    available: !row.discontinued,
  };
}
