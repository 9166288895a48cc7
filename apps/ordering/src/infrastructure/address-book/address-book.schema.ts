import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';

/** The id is that of the person. */
export interface AddressBookRow extends AggregateRow {
  defaultAddressId: string | null;
  /** Stored in a separate table. */
  addresses: AddressRow[];
}

export interface AddressRow {
  addressBookId: string;
  /** Starts at 1, in the order in which the addresses were added. */
  position: number;
  id: string;
  recipient: string;
  street: string;
  city: string;
  postalCode: string;
  country: string;
}

export const addressBookSchema = new EntitySchema<AddressBookRow>({
  name: 'AddressBook',
  tableName: 'address_books',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    defaultAddressId: { type: 'uuid', name: 'default_address_id', nullable: true },
  },
});

export const addressSchema = new EntitySchema<AddressRow>({
  name: 'Address',
  tableName: 'addresses',
  columns: {
    addressBookId: { type: 'uuid', name: 'address_book_id', primary: true },
    position: { type: 'int', primary: true },
    id: { type: 'uuid' },
    recipient: { type: 'text' },
    street: { type: 'text' },
    city: { type: 'text' },
    postalCode: { type: 'text', name: 'postal_code' },
    country: { type: 'text' },
  },
});
