import { DomainEvent } from '@tradewind/domain';
import type { Rejection } from '../rejection.js';

/** No order comes of a checkout, and why. */
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
