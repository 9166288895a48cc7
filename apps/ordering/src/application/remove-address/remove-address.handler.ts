import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AddressBookRepository } from '../../domain/address-book/address-book.repository.js';
import { RemoveAddressCommand } from './remove-address.command.js';

@CommandHandler(RemoveAddressCommand)
export class RemoveAddressHandler implements ICommandHandler<RemoveAddressCommand> {
  constructor(private readonly books: AddressBookRepository) {}

  async execute({ personId, addressId }: RemoveAddressCommand): Promise<void> {
    const book = await this.books.of(personId);
    book.remove(addressId);
    await this.books.save(book);
  }
}
