import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { CheckoutPatience } from '../domain/checkout/checkout-patience.js';
import type { StartedOrder } from '../domain/checkout/started-order.js';

/** The last checkout of a customer: whether it is pending, and what became of it. */
export type CheckoutView = PendingCheckoutView | StartedCheckoutView | RejectedCheckoutView;

interface PendingCheckoutView {
  readonly state: 'pending';
  readonly checkoutId: string;
  readonly since: Date | null;
  readonly withdrawableFrom: Date;
  readonly withdrawalRequestedAt: Date | null;
}

interface StartedCheckoutView extends StartedOrder {
  readonly state: 'started';
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
  readonly started_order: StartedOrder | null;
}

const lastCheckout = `
  SELECT pending_checkout_id, pending_since, withdrawal_requested_at, rejected_checkout, started_order
    FROM baskets WHERE id = $1`;

/** Undefined when the customer has never checked out, or nobody knows which order the last checkout has become. */
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
    const {
      pending_checkout_id: checkoutId,
      pending_since: since,
      rejected_checkout: rejected,
      started_order: started,
    } = row;
    if (checkoutId !== null)
      return {
        state: 'pending',
        checkoutId,
        since,
        withdrawableFrom: this.patience.withdrawableFrom(since),
        withdrawalRequestedAt: row.withdrawal_requested_at,
      };
    if (started) return { state: 'started', ...started };
    return rejected ? { state: 'rejected', ...rejected, rejectedAt: new Date(rejected.rejectedAt) } : undefined;
  }
}
