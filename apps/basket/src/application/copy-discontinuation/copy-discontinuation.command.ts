import { Command } from '@nestjs/cqrs';

/** Copies that Catalog discontinued a product. */
export class CopyDiscontinuationCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly at: Date,
  ) {
    super();
  }
}
