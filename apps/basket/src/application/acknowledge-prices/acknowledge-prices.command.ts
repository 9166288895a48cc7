import { Command } from '@nestjs/cqrs';

export class AcknowledgePrices extends Command<void> {
  constructor(readonly customerId: string) {
    super();
  }
}
