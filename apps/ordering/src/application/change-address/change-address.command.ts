import { Command } from '@nestjs/cqrs';
import type { AddressFields } from '../../domain/address-fields.js';

export class ChangeAddressCommand extends Command<void> {
  constructor(
    readonly personId: string,
    readonly addressId: string,
    readonly address: AddressFields,
  ) {
    super();
  }
}
