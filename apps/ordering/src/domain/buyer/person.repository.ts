import type { Person } from './person.js';

/** Ordering's own copy of who is registered, by customer. */
export abstract class PersonRepository {
  /** Until the transaction ends, nobody else can `remember` this customer: what was found, or not found, stays true. */
  abstract find(customerId: string): Promise<Person | undefined>;

  abstract remember(customerId: string, person: Person): Promise<void>;
}
