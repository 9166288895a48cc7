import { Injectable } from '@nestjs/common';
import {
  AggregateNotFoundError,
  AggregateRepository,
  AggregateStorage,
  conflictOnUnique,
  PreparedStatement,
} from '@tradewind/application';
import { Buyer } from '../../domain/buyer/buyer.js';
import type { BuyerRepository } from '../../domain/buyer/buyer.repository.js';
import { Person } from '../../domain/buyer/person.js';
import { PaymentMethod } from '../../domain/payment/payment-method.js';
import { type BuyerRow, buyerSchema, paymentMethodSchema } from './buyer.schema.js';

const idByCustomer = new PreparedStatement<{ id: string }>('SELECT id FROM buyers WHERE customer_id = $1');

@Injectable()
export class TypeOrmBuyerRepository extends AggregateRepository<Buyer, BuyerRow> implements BuyerRepository {
  constructor(storage: AggregateStorage) {
    super(storage, buyerSchema, 'Buyer', [
      {
        ...{ property: 'paymentMethods', schema: paymentMethodSchema, foreignKey: 'buyerId', orderedBy: 'position' },
        written: 'replaced',
      },
    ]);
  }

  async findByCustomer(customerId: string): Promise<Buyer | undefined> {
    const [row] = await idByCustomer.run(this.manager, [customerId]);
    return row && this.find(row.id);
  }

  async getByCustomer(customerId: string): Promise<Buyer> {
    const buyer = await this.findByCustomer(customerId);
    if (!buyer) throw new AggregateNotFoundError('Buyer of customer', customerId);
    return buyer;
  }

  /** @throws ConcurrencyConflictError also when another first order of this customer has just created the buyer */
  override async save(buyer: Buyer): Promise<void> {
    await conflictOnUnique('buyers_one_per_customer', () => super.save(buyer));
  }

  protected toRow(buyer: Buyer): BuyerRow {
    const { id, customerId, person, paymentMethods } = buyer.snapshot();
    return {
      ...{ id, customerId, version: buyer.version },
      displayName: person?.displayName ?? null,
      email: person?.email ?? null,
      paymentMethods: paymentMethods.map(({ token, label }, index) => ({
        buyerId: id,
        position: index + 1,
        token,
        label,
      })),
    };
  }

  protected toAggregate({ id, customerId, displayName, email, paymentMethods, version }: BuyerRow): Buyer {
    const person = displayName !== null && email !== null ? Person.restore({ displayName, email }) : null;
    return Buyer.restore(
      { id, customerId, person, paymentMethods: paymentMethods.map(PaymentMethod.restore) },
      version,
    );
  }
}
