import { Command } from '@nestjs/cqrs';

/** Copies the name of a product, as Catalog published it. */
export class CopyProductNameCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly name: string,
  ) {
    super();
  }
}
