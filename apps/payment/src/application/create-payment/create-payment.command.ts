import { Command } from '@nestjs/cqrs';

/** Creates a payment. Returns its id. */
export class CreatePaymentCommand extends Command<string> {
  constructor(
    readonly name: string,
    readonly ownerId: string,
  ) {
    super();
  }
}
