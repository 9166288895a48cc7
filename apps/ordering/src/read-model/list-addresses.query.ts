import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import type { AddressFields } from '../domain/address-fields.js';

export interface KeptAddressView extends AddressFields {
  readonly addressId: string;
  readonly isDefault: boolean;
}

/** Lists the addresses that a person keeps, in the order in which they were added. */
export class ListAddressesQuery extends Query<KeptAddressView[]> {
  constructor(readonly personId: string) {
    super();
  }
}

@QueryHandler(ListAddressesQuery)
export class ListAddressesHandler implements IQueryHandler<ListAddressesQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ personId }: ListAddressesQuery): Promise<KeptAddressView[]> {
    return this.currentTransaction.manager.query<KeptAddressView[]>(
      `SELECT address.id AS "addressId", address.recipient, address.street, address.city, address.postal_code AS "postalCode",
         address.country, address.id = book.default_address_id AS "isDefault"
       FROM addresses address JOIN address_books book ON book.id = address.address_book_id
       WHERE book.id = $1 ORDER BY address.position`,
      [personId],
    );
  }
}
