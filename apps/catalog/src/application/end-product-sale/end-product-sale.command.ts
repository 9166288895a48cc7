import { Command } from '@nestjs/cqrs';

/** Ends a running sale, or cancels a planned one. */
export class EndProductSaleCommand extends Command<void> {
  constructor(readonly productId: string) {
    super();
  }
}
