import { DomainEvent } from '@tradewind/domain';
import type { Rejection } from '../rejection.js';

/** A checkout was rejected for the given reason, and will never become an order. */
export class CheckoutRejectedDomainEvent extends DomainEvent {
  constructor(
    readonly checkoutId: string,
    readonly customerId: string,
    readonly rejection: Rejection,
    readonly rejectedAt: Date,
  ) {
    super();
  }
}
