import type { Person } from './person.js';

/** Notification's own copy of the users, and of those whose registration is not confirmed yet. */
export abstract class PersonRepository {
  abstract remember(person: Person): Promise<void>;

  /** @throws AggregateNotFoundError when the person is not known */
  abstract get(id: string): Promise<Person>;
}
