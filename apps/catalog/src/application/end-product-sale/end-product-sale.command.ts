import { Command } from '@nestjs/cqrs';

/** Ends a running sale, or calls off a planned one. */
export class EndProductSaleCommand extends Command<void> {
  constructor(readonly productId: string) {
    super();
  }
}
