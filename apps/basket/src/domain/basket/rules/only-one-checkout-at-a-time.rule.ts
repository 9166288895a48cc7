import { BusinessRule } from '@tradewind/domain';

export class OnlyOneCheckoutAtATimeRule extends BusinessRule {
  readonly message =
    'The basket was checked out and its order is being started; check out again when that is done, or withdraw it if it takes too long.';

  constructor(private readonly pendingCheckoutId: string | null) {
    super();
  }

  isBroken(): boolean {
    return this.pendingCheckoutId !== null;
  }
}
