import { Query } from '@nestjs/cqrs';
import type { Money } from '@tradewind/domain';

export interface CheckedOutItem {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly unitPrice: Money;
  readonly quantity: number;
}

/** What the customer's pending checkout holds, in the order of the basket. */
export class GetCheckedOutItems extends Query<readonly CheckedOutItem[]> {
  constructor(readonly customerId: string) {
    super();
  }
}
