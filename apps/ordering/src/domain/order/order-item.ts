import { InvalidValueError, type Money } from '@tradewind/domain';
import { mustBeStorable } from '../must-be-storable.js';

const mostPieces = 1_000_000;

/** One line of an order: the product as it was when the customer checked out, at the price of that moment. */
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

  static of(line: { productId: string; sku: string; name: string; unitPrice: Money; quantity: number }): OrderItem {
    if (!Number.isSafeInteger(line.quantity) || line.quantity < 1 || line.quantity > mostPieces) {
      throw new InvalidValueError('quantity', `must be a whole number from 1 to ${mostPieces}`);
    }
    mustBeStorable({ sku: line.sku, name: line.name });
    return new OrderItem(line.productId, line.sku, line.name, line.unitPrice, line.quantity);
  }

  get total(): Money {
    return this.unitPrice.times(this.quantity);
  }
}
