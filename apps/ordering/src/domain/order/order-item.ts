import { InvalidValueError, type Money } from '@tradewind/domain';
import { mustBeStorable } from '../must-be-storable.js';

const mostPieces = 1_000_000;

export interface OrderLine {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly unitPrice: Money;
  readonly quantity: number;
}

/** One line of an order: the product and its price as they were when the customer checked out. */
export class OrderItem {
  private constructor(
    readonly productId: string,
    readonly sku: string,
    readonly name: string,
    readonly unitPrice: Money,
    readonly quantity: number,
  ) {
    Object.freeze(this);
  }

  /** @throws InvalidValueError */
  static of(line: OrderLine): OrderItem {
    if (!Number.isSafeInteger(line.quantity) || line.quantity < 1 || line.quantity > mostPieces) {
      throw new InvalidValueError('quantity', `must be a whole number from 1 to ${mostPieces}`);
    }
    mustBeStorable({ sku: line.sku, name: line.name });
    return OrderItem.restore(line);
  }

  /** Restores a stored value without checks; see `Money.restore`. */
  static restore({ productId, sku, name, unitPrice, quantity }: OrderLine): OrderItem {
    return new OrderItem(productId, sku, name, unitPrice, quantity);
  }

  get total(): Money {
    return this.unitPrice.times(this.quantity);
  }
}
