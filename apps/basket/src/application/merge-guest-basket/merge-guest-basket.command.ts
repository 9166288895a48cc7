import { Command } from '@nestjs/cqrs';
import type { LeftOut } from '../../domain/basket/left-out.js';

/** Moves what a guest has put into a basket to the basket of the customer whom the guest turned out to be. */
export class MergeGuestBasketCommand extends Command<readonly LeftOut[]> {
  constructor(
    readonly customerId: string,
    readonly guestId: string,
  ) {
    super();
  }
}
