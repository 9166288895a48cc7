import { Command } from '@nestjs/cqrs';

/** Takes pieces out of the stock that can not be sold any more. */
export class WriteOffPiecesCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly quantity: number,
    readonly reason: string,
    readonly operatorId: string,
  ) {
    super();
  }
}
