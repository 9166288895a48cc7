import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { currentProjection } from '@tradewind/messaging';
import { recordBasketChange, recordCheckout } from './basket-statements.js';

export interface BasketChange {
  readonly customerId: string;
  /** A higher number is newer. */
  readonly revision: number;
  readonly isEmpty: boolean;
  readonly changedAt: Date;
}

/** Records when baskets were filled and checked out. */
@Injectable()
export class BasketsProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async addChange({ customerId, revision, isEmpty, changedAt }: BasketChange): Promise<void> {
    const values = [currentProjection().generation, customerId, revision, changedAt, isEmpty];
    await recordBasketChange.enqueue(this.currentTransaction.manager, values);
  }

  async addCheckout(checkoutId: string, customerId: string, checkedOutAt: Date): Promise<void> {
    const values = [currentProjection().generation, checkoutId, checkedOutAt, customerId];
    await recordCheckout.enqueue(this.currentTransaction.manager, values);
  }
}
