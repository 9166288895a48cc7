import { Command } from '@nestjs/cqrs';

/** Adds pieces that came from a supplier. */
export class ReceiveGoodsCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly quantity: number,
    readonly deliveryNote: string | null,
    readonly operatorId: string,
  ) {
    super();
  }
}
