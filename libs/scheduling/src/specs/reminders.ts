import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { currentCorrelation } from '@tradewind/trail';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Deadline } from '../deadlines/deadline.js';
import { OnDeadline } from '../deadlines/on-deadline.js';

/** What the handlers of the specs have committed. */
export class CreateReminders1760000000099 implements MigrationInterface {
  readonly name = 'CreateReminders1760000000099';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE reminders (id serial, key text, note jsonb, correlation jsonb, at timestamptz DEFAULT now())',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reminders');
  }
}

type Fault = (deadline: Deadline) => Promise<void> | void;

/** Reminds somebody of something; a spec may make it fail, wait, or do more. */
@Injectable()
export class Reminders {
  /** Called before it writes. */
  before: Fault = () => undefined;
  /** Called after it has written. */
  after: Fault = () => undefined;

  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDeadline('reminder')
  async remind(deadline: Deadline): Promise<void> {
    await this.before(deadline);
    await this.currentTransaction.manager.query('INSERT INTO reminders (key, note, correlation) VALUES ($1, $2, $3)', [
      deadline.key,
      JSON.stringify(deadline.payload),
      JSON.stringify(currentCorrelation()),
    ]);
    await this.after(deadline);
  }

  @OnDeadline('warning')
  async warn(deadline: Deadline): Promise<void> {
    await this.remind(deadline);
  }
}
