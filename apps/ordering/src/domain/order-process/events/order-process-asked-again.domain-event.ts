import { DomainEvent } from '@tradewind/domain';
import type { Publication } from '../decision.js';

/** An order still waits for something that was asked for before. */
export class OrderProcessAskedAgainDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly publication: Publication,
    /** How often Payment was asked again to settle. */
    readonly refundAttempts: number,
    readonly askedAt: Date,
  ) {
    super();
  }
}
