import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import { AddressNotKnownError } from './address-not-known.error.js';
import type { PostalAddress } from './postal-address.js';
import { AddressBookHasRoomRule } from './rules/address-book-has-room.rule.js';

export interface KeptAddress {
  readonly id: string;
  readonly address: PostalAddress;
}

export interface AddressBookState {
  readonly personId: string;
  /** In the order in which they were added. */
  readonly addresses: readonly KeptAddress[];
  /** Null only while there is no address. */
  readonly defaultId: string | null;
}

/**
 * The addresses that a person keeps for the next checkout. One of them is the default: the first, until the person chooses another.
 * It records no domain events, because nothing follows from an address, and addresses are personal.
 */
export class AddressBook extends AggregateRoot {
  private constructor(private state: AddressBookState) {
    super();
  }

  static empty(personId: string): AddressBook {
    return new AddressBook({ personId, addresses: [], defaultId: null });
  }

  static restore(state: AddressBookState, version: number): AddressBook {
    const book = new AddressBook(state);
    book.version = version;
    return book;
  }

  get id(): string {
    return this.state.personId;
  }

  snapshot(): AddressBookState {
    return this.state;
  }

  /** Returns the id of the address. */
  add(address: PostalAddress): string {
    const { addresses, defaultId } = this.state;
    checkRule(new AddressBookHasRoomRule(addresses.length));
    const id = newId();
    this.state = { ...this.state, addresses: [...addresses, { id, address }], defaultId: defaultId ?? id };
    return id;
  }

  /** @throws AddressNotKnownError */
  change(id: string, address: PostalAddress): void {
    this.mustKnow(id);
    const addresses = this.state.addresses.map((kept) => (kept.id === id ? { id, address } : kept));
    this.state = { ...this.state, addresses };
  }

  /** The oldest of the others takes the place of the default. @throws AddressNotKnownError */
  remove(id: string): void {
    this.mustKnow(id);
    const addresses = this.state.addresses.filter((kept) => kept.id !== id);
    const defaultId = this.state.defaultId === id ? (addresses[0]?.id ?? null) : this.state.defaultId;
    this.state = { ...this.state, addresses, defaultId };
  }

  /** @throws AddressNotKnownError */
  chooseDefault(id: string): void {
    this.mustKnow(id);
    this.state = { ...this.state, defaultId: id };
  }

  private mustKnow(id: string): void {
    if (!this.state.addresses.some((kept) => kept.id === id)) throw new AddressNotKnownError(id);
  }
}
