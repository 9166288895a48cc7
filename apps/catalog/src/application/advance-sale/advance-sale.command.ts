import { Command } from '@nestjs/cqrs';

/** Starts or ends the sale of a product if its time has come. */
export class AdvanceSaleCommand extends Command<void> {
  constructor(readonly productId: string) {
    super();
  }
}
