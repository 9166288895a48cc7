import { BusinessRule } from '@tradewind/domain';

export class OnlyOneCheckoutAtATimeRule extends BusinessRule {
  static readonly code = 'only-one-checkout-at-a-time';
  static readonly title =
    'The order of the last checkout is being started. Check out again when that is done, or withdraw the last checkout if it takes too long.';

  constructor(private readonly pendingCheckoutId: string | null) {
    super();
  }

  isBroken(): boolean {
    return this.pendingCheckoutId !== null;
  }
}
