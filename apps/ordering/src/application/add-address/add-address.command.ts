import { Command } from '@nestjs/cqrs';
import type { AddressFields } from '../../domain/address-fields.js';

/** Keeps an address for the person. Returns its id. */
export class AddAddressCommand extends Command<string> {
  constructor(
    readonly personId: string,
    readonly address: AddressFields,
  ) {
    super();
  }
}
