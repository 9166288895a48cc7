import { Command } from '@nestjs/cqrs';

export class DiscontinueProductCommand extends Command<void> {
  constructor(
    readonly productId: string,
    /** Of the product, any of which the caller has seen; undefined if it does not matter. */
    readonly seenVersions?: ReadonlySet<number>,
  ) {
    super();
  }
}
