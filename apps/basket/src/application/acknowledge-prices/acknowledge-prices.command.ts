import { Command } from '@nestjs/cqrs';

/** Notes that the customer has seen the current prices. */
export class AcknowledgePricesCommand extends Command<void> {
  constructor(readonly basketId: string) {
    super();
  }
}
