import { Command } from '@nestjs/cqrs';

/** Withdraws a request of this person. */
export class WithdrawBackInStockRequestCommand extends Command<void> {
  constructor(
    readonly personId: string,
    readonly requestId: string,
  ) {
    super();
  }
}
