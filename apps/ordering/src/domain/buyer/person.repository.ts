import type { Person } from './person.js';

/** Ordering's own copy of the registered users, by customer id. */
export abstract class PersonRepository {
  /**
   * Until the transaction ends, no other transaction can `remember` this customer, so the result stays true, even if it is
   * undefined.
   */
  abstract find(customerId: string): Promise<Person | undefined>;

  abstract remember(customerId: string, person: Person): Promise<void>;
}
