import { Command } from '@nestjs/cqrs';

/** Counts what a confirmed order contained. A product may be in several of its items. */
export class CountPurchaseCommand extends Command<void> {
  constructor(
    readonly orderId: string,
    readonly items: readonly { readonly productId: string; readonly quantity: number }[],
    readonly confirmedAt: Date,
  ) {
    super();
  }
}
