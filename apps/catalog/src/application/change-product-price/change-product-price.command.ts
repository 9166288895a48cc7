import { Command } from '@nestjs/cqrs';
import type { Money } from '@tradewind/domain';

/** Changes the regular price. */
export class ChangeProductPriceCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly price: Money,
    /** Of the product, any of which the caller has seen; undefined if it does not matter. */
    readonly seenVersions?: ReadonlySet<number>,
  ) {
    super();
  }
}
