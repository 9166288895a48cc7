import { Injectable } from '@nestjs/common';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { Person } from '../../domain/person/person.js';
import type { PersonRepository } from '../../domain/person/person.repository.js';

@Injectable()
export class TypeOrmPersonRepository implements PersonRepository {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async remember({ id, email, displayName }: Person): Promise<void> {
    await this.currentTransaction.manager.query(
      `INSERT INTO people (id, email, display_name) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET email = excluded.email, display_name = excluded.display_name`,
      [id, email, displayName],
    );
  }

  async get(id: string): Promise<Person> {
    const [person] = await this.currentTransaction.manager.query<Person[]>(
      'SELECT id, email, display_name AS "displayName" FROM people WHERE id = $1',
      [id],
    );
    if (!person) throw new AggregateNotFoundError('Person', id);
    return person;
  }
}
