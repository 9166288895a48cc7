import { Injectable } from '@nestjs/common';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';

export interface BuyerName {
  readonly buyerId: string;
  readonly displayName: string | null;
}

/** Reads inside the running transaction, so it sees a buyer that is not committed yet. */
@Injectable()
export class BuyerOfCustomer {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  /** @throws AggregateNotFoundError */
  async get(customerId: string): Promise<BuyerName> {
    const [buyer] = await this.currentTransaction.manager.query<BuyerName[]>(
      'SELECT id AS "buyerId", display_name AS "displayName" FROM buyers WHERE customer_id = $1',
      [customerId],
    );
    if (!buyer) throw new AggregateNotFoundError('Buyer of customer', customerId);
    return buyer;
  }
}
