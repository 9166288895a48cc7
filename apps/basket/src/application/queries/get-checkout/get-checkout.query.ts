import { Query } from '@nestjs/cqrs';

/** The last checkout of a customer, while its order is being started, and when it led to none. */
export type CheckoutView =
  | {
      readonly state: 'pending';
      readonly checkoutId: string;
      readonly since: Date | null;
      readonly withdrawableFrom: Date;
      readonly withdrawalRequestedAt: Date | null;
    }
  | {
      readonly state: 'rejected';
      readonly checkoutId: string;
      readonly reason: string;
      readonly detail: string | null;
      readonly rejectedAt: Date;
    };

/** Undefined when the customer waits for nothing. */
export class GetCheckout extends Query<CheckoutView | undefined> {
  constructor(readonly customerId: string) {
    super();
  }
}
