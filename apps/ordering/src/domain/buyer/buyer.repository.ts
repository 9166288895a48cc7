import type { Buyer } from './buyer.js';

/** All buyers of the shop. */
export abstract class BuyerRepository {
  abstract findByCustomer(customerId: string): Promise<Buyer | undefined>;

  abstract save(buyer: Buyer): Promise<void>;
}
