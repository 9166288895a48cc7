import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AddressBookRepository } from '../../domain/address-book/address-book.repository.js';
import { PostalAddress } from '../../domain/address-book/postal-address.js';
import { AddAddressCommand } from './add-address.command.js';

@CommandHandler(AddAddressCommand)
export class AddAddressHandler implements ICommandHandler<AddAddressCommand> {
  constructor(private readonly books: AddressBookRepository) {}

  async execute({ personId, address }: AddAddressCommand): Promise<string> {
    const book = await this.books.of(personId);
    const addressId = book.add(PostalAddress.of(address));
    await this.books.save(book);
    return addressId;
  }
}
