import { Command } from '@nestjs/cqrs';
import type { Money } from '@tradewind/domain';

export class CopyPrice extends Command<void> {
  constructor(
    readonly productId: string,
    readonly price: Money,
    readonly cause: string,
    readonly at: Date,
  ) {
    super();
  }
}
