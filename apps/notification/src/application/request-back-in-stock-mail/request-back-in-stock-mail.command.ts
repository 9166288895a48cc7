import { Command } from '@nestjs/cqrs';

/** Asks for a mail when a product can be bought again. Returns the id of the request, also when it is already open. */
export class RequestBackInStockMailCommand extends Command<string> {
  constructor(
    readonly personId: string,
    readonly productId: string,
  ) {
    super();
  }
}
