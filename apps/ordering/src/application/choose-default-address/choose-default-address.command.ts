import { Command } from '@nestjs/cqrs';

export class ChooseDefaultAddressCommand extends Command<void> {
  constructor(
    readonly personId: string,
    readonly addressId: string,
  ) {
    super();
  }
}
