import { Command } from '@nestjs/cqrs';

export class ChangeItemQuantityCommand extends Command<void> {
  constructor(
    readonly basketId: string,
    readonly productId: string,
    readonly quantity: number,
  ) {
    super();
  }
}
