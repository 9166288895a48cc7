import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import { Checkout } from '../../domain/checkout/checkout.js';
import type { CheckoutRepository } from '../../domain/checkout/checkout.repository.js';
import { type CheckoutRow, checkoutSchema } from './checkout.schema.js';

/** Stores one row per checkout. If two transactions decide the same checkout, the primary key lets only one succeed. */
@Injectable()
export class TypeOrmCheckoutRepository
  extends AggregateRepository<Checkout, CheckoutRow>
  implements CheckoutRepository
{
  constructor(storage: AggregateStorage) {
    super(storage, checkoutSchema, 'Checkout');
  }

  protected toRow(checkout: Checkout): CheckoutRow {
    const { rejection, ...same } = checkout.snapshot();
    return {
      ...same,
      version: checkout.version,
      rejectionReason: rejection?.reason ?? null,
      rejectionDetail: rejection?.detail ?? null,
    };
  }

  protected toAggregate({ version, rejectionReason, rejectionDetail, ...same }: CheckoutRow): Checkout {
    const rejection = rejectionReason === null ? null : { reason: rejectionReason, detail: rejectionDetail };
    return Checkout.restore({ ...same, rejection }, version);
  }
}
