import { Command } from '@nestjs/cqrs';

export class CopyDiscontinuation extends Command<void> {
  constructor(
    readonly productId: string,
    readonly at: Date,
  ) {
    super();
  }
}
