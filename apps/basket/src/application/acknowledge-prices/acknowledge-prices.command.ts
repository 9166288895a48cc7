import { Command } from '@nestjs/cqrs';

export class AcknowledgePricesCommand extends Command<void> {
  constructor(readonly customerId: string) {
    super();
  }
}
