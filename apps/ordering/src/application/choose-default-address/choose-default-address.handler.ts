import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AddressBookRepository } from '../../domain/address-book/address-book.repository.js';
import { ChooseDefaultAddressCommand } from './choose-default-address.command.js';

@CommandHandler(ChooseDefaultAddressCommand)
export class ChooseDefaultAddressHandler implements ICommandHandler<ChooseDefaultAddressCommand> {
  constructor(private readonly books: AddressBookRepository) {}

  async execute({ personId, addressId }: ChooseDefaultAddressCommand): Promise<void> {
    const book = await this.books.of(personId);
    book.chooseDefault(addressId);
    await this.books.save(book);
  }
}
