import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import { AddressBook } from '../../domain/address-book/address-book.js';
import type { AddressBookRepository } from '../../domain/address-book/address-book.repository.js';
import { PostalAddress } from '../../domain/address-book/postal-address.js';
import { type AddressBookRow, addressBookSchema, addressSchema } from './address-book.schema.js';

@Injectable()
export class TypeOrmAddressBookRepository
  extends AggregateRepository<AddressBook, AddressBookRow>
  implements AddressBookRepository
{
  constructor(storage: AggregateStorage) {
    super(storage, addressBookSchema, 'AddressBook', [
      {
        ...{ property: 'addresses', schema: addressSchema, foreignKey: 'addressBookId', orderedBy: 'position' },
        written: 'replaced',
      },
    ]);
  }

  async of(personId: string): Promise<AddressBook> {
    return (await this.find(personId)) ?? AddressBook.empty(personId);
  }

  protected toRow(book: AddressBook): AddressBookRow {
    const { personId, addresses, defaultId } = book.snapshot();
    return {
      id: personId,
      version: book.version,
      defaultAddressId: defaultId,
      addresses: addresses.map(({ id, address }, index) => ({
        addressBookId: personId,
        position: index + 1,
        id,
        ...address.toJSON(),
      })),
    };
  }

  protected toAggregate({ id: personId, version, defaultAddressId, addresses }: AddressBookRow): AddressBook {
    const kept = addresses.map(({ id, recipient, street, city, postalCode, country }) => ({
      id,
      address: PostalAddress.restore({ recipient, street, city, postalCode, country }),
    }));
    return AddressBook.restore({ personId, addresses: kept, defaultId: defaultAddressId }, version);
  }
}
