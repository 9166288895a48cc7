import { BusinessRule } from '@tradewind/domain';
import type { OrderMessage, ReservationStatus } from '../decisions.js';

export class MessageMustFitTheReservationRule extends BusinessRule {
  static readonly code = 'message-must-fit-the-reservation';
  static readonly title = 'Only stock that is committed can be shipped, and only what was shipped can come back.';
  override readonly message: string;

  constructor(
    message: OrderMessage,
    status: ReservationStatus,
    private readonly decision: string,
  ) {
    super();
    this.message = `${message} does not fit the stock of the order, which is ${status}.`;
  }

  isBroken(): boolean {
    return this.decision === 'refuse';
  }
}
