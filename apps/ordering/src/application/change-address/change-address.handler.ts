import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AddressBookRepository } from '../../domain/address-book/address-book.repository.js';
import { PostalAddress } from '../../domain/address-book/postal-address.js';
import { ChangeAddressCommand } from './change-address.command.js';

@CommandHandler(ChangeAddressCommand)
export class ChangeAddressHandler implements ICommandHandler<ChangeAddressCommand> {
  constructor(private readonly books: AddressBookRepository) {}

  async execute({ personId, addressId, address }: ChangeAddressCommand): Promise<void> {
    const book = await this.books.of(personId);
    book.change(addressId, PostalAddress.of(address));
    await this.books.save(book);
  }
}
