import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { CheckoutPatience } from '../domain/checkout/checkout-patience.js';

/** The last checkout of a customer, while it is pending or after it was rejected. */
export type CheckoutView = PendingCheckoutView | RejectedCheckoutView;

interface PendingCheckoutView {
  readonly state: 'pending';
  readonly checkoutId: string;
  readonly since: Date | null;
  readonly withdrawableFrom: Date;
  readonly withdrawalRequestedAt: Date | null;
}

interface RejectedCheckoutView {
  readonly state: 'rejected';
  readonly checkoutId: string;
  readonly reason: string;
  readonly detail: string | null;
  readonly rejectedAt: Date;
}

interface Row {
  readonly pending_checkout_id: string | null;
  readonly pending_since: Date | null;
  readonly withdrawal_requested_at: Date | null;
  /** In JSON, so the time is text. */
  readonly rejected_checkout: (Omit<RejectedCheckoutView, 'state' | 'rejectedAt'> & { rejectedAt: string }) | null;
}

const lastCheckout = `
  SELECT pending_checkout_id, pending_since, withdrawal_requested_at, rejected_checkout FROM baskets WHERE id = $1`;

/** Undefined when no checkout of the customer is pending and the last one was not rejected. */
export class GetCheckoutQuery extends Query<CheckoutView | undefined> {
  constructor(readonly customerId: string) {
    super();
  }
}

@QueryHandler(GetCheckoutQuery)
export class GetCheckoutHandler implements IQueryHandler<GetCheckoutQuery> {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly patience: CheckoutPatience,
  ) {}

  async execute({ customerId }: GetCheckoutQuery): Promise<CheckoutView | undefined> {
    const [row] = await this.currentTransaction.manager.query<Row[]>(lastCheckout, [customerId]);
    if (!row) return undefined;
    const { pending_checkout_id: checkoutId, pending_since: since, rejected_checkout: rejected } = row;
    if (checkoutId !== null)
      return {
        state: 'pending',
        checkoutId,
        since,
        withdrawableFrom: this.patience.withdrawableFrom(since),
        withdrawalRequestedAt: row.withdrawal_requested_at,
      };
    return rejected ? { state: 'rejected', ...rejected, rejectedAt: new Date(rejected.rejectedAt) } : undefined;
  }
}
