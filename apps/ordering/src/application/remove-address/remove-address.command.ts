import { Command } from '@nestjs/cqrs';

export class RemoveAddressCommand extends Command<void> {
  constructor(
    readonly personId: string,
    readonly addressId: string,
  ) {
    super();
  }
}
