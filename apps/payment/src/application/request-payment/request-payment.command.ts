import { Command } from '@nestjs/cqrs';

export interface RequestedPayment {
  readonly orderId: string;
  readonly customerId: string;
  /** In minor units of the currency. */
  readonly amount: { readonly amount: number; readonly currency: string };
  readonly paymentMethod: { readonly token: string; readonly label: string };
}

/** Takes the money for an order, once. If it was asked for before, says again how that ended, or waits for its end. */
export class RequestPaymentCommand extends Command<void> {
  constructor(readonly requested: RequestedPayment) {
    super();
  }
}
