import type { Buyer } from './buyer.js';

/** All buyers of the shop. */
export abstract class BuyerRepository {
  abstract findByCustomer(customerId: string): Promise<Buyer | undefined>;

  /** @throws AggregateNotFoundError */
  abstract getByCustomer(customerId: string): Promise<Buyer>;

  abstract save(buyer: Buyer): Promise<void>;
}
