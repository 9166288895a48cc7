import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { withdrawableFrom } from '../../../domain/withdrawable-from.js';
import { CheckoutPatience } from '../../checkout-patience.js';
import { GetCheckout, type CheckoutView } from './get-checkout.query.js';

interface Row {
  readonly pending_checkout_id: string | null;
  readonly pending_since: Date | null;
  readonly withdrawal_requested_at: Date | null;
  readonly rejected_checkout: {
    readonly checkoutId: string;
    readonly reason: string;
    readonly detail: string | null;
    readonly rejectedAt: string;
  } | null;
}

const ofCustomer = `
  SELECT pending_checkout_id, pending_since, withdrawal_requested_at, rejected_checkout FROM baskets WHERE id = $1`;

@QueryHandler(GetCheckout)
export class GetCheckoutHandler implements IQueryHandler<GetCheckout> {
  constructor(
    private readonly transaction: CurrentTransaction,
    private readonly patience: CheckoutPatience,
  ) {}

  async execute({ customerId }: GetCheckout): Promise<CheckoutView | undefined> {
    const [row] = await this.transaction.manager.query<Row[]>(ofCustomer, [customerId]);
    if (!row) return undefined;
    const { pending_checkout_id: checkoutId, pending_since: since, rejected_checkout: rejected } = row;
    if (checkoutId !== null)
      return {
        state: 'pending',
        checkoutId,
        since,
        withdrawableFrom: withdrawableFrom(since, this.patience.ms),
        withdrawalRequestedAt: row.withdrawal_requested_at,
      };
    return rejected ? { state: 'rejected', ...rejected, rejectedAt: new Date(rejected.rejectedAt) } : undefined;
  }
}
