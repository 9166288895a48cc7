import { Command } from '@nestjs/cqrs';
import type { Money } from '@tradewind/domain';

export class PutProductOnSaleCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly price: Money,
    readonly from: Date,
    readonly until: Date,
    /** Of the product, any of which the caller has seen; undefined if it does not matter. */
    readonly seenVersions?: ReadonlySet<number>,
  ) {
    super();
  }
}
