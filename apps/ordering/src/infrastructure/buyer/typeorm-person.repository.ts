import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { PersonRepository } from '../../domain/buyer/person.repository.js';
import { Person } from '../../domain/buyer/person.js';

const lockKey = `hashtextextended('people ' || $1, 0)`;

/**
 * The copy of registered users, in a table of this service. An order and the registration of its customer may arrive at the same
 * time, and neither transaction sees the other's uncommitted row. A reader therefore takes a shared lock on the customer, and a
 * writer an exclusive one, so that one of them waits and then sees the row of the other.
 */
@Injectable()
export class TypeOrmPersonRepository implements PersonRepository {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async find(customerId: string): Promise<Person | undefined> {
    const { manager } = this.currentTransaction;
    await manager.query(`SELECT pg_advisory_xact_lock_shared(${lockKey})`, [customerId]);
    const [user] = await manager.query<{ displayName: string; email: string }[]>(
      'SELECT display_name AS "displayName", email FROM users WHERE id = $1',
      [customerId],
    );
    return user && Person.restore(user);
  }

  async remember(customerId: string, { displayName, email }: Person): Promise<void> {
    const { manager } = this.currentTransaction;
    await manager.query(`SELECT pg_advisory_xact_lock(${lockKey})`, [customerId]);
    await manager.query(
      `INSERT INTO users (id, display_name, email) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name, email = excluded.email`,
      [customerId, displayName, email],
    );
  }
}
