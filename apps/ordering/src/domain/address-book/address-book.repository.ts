import type { AddressBook } from './address-book.js';

/** The address books of all persons. */
export abstract class AddressBookRepository {
  /** An empty book for a person who keeps no address. */
  abstract of(personId: string): Promise<AddressBook>;

  /** @throws ConcurrencyConflictError when the person has changed the book in the meantime */
  abstract save(book: AddressBook): Promise<void>;
}
