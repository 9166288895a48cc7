import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every order gets a process, also those in flight. What they are stored as, `stored-progress.ts` calls version 0. */
export class CreateOrderProcesses1761000000046 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE order_processes (
        id uuid PRIMARY KEY REFERENCES orders,
        version integer NOT NULL,
        state_version integer NOT NULL,
        state text NOT NULL,
        settlement text,
        refund_attempts integer NOT NULL,
        started_at timestamptz NOT NULL,
        entered_at timestamptz NOT NULL,
        deadline text,
        deadline_at timestamptz,
        CHECK ((deadline IS NULL) = (deadline_at IS NULL))
      )`);
    await queryRunner.query(
      `CREATE INDEX order_processes_by_deadline ON order_processes (coalesce(deadline_at, 'infinity'), id)`,
    );
    await queryRunner.query(
      `CREATE INDEX order_processes_of_state_by_deadline ON order_processes (state, coalesce(deadline_at, 'infinity'), id)`,
    );
    await queryRunner.query('CREATE INDEX order_processes_by_age ON order_processes (entered_at, id)');
    await queryRunner.query('CREATE INDEX order_processes_of_state_by_age ON order_processes (state, entered_at, id)');
    await queryRunner.query(`
      CREATE TABLE order_process_steps (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id uuid NOT NULL,
        message text NOT NULL,
        message_id text,
        user_id uuid,
        reason text,
        state_before text,
        state_after text NOT NULL,
        decision text NOT NULL,
        because text,
        published jsonb NOT NULL,
        deadline text,
        deadline_at timestamptz,
        at timestamptz NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX order_process_steps_of_order ON order_process_steps (order_id, position)');
    await queryRunner.query(`CREATE INDEX orders_submitted ON orders (id) WHERE status = 'Submitted'`);
    await this.adoptOrders(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX orders_submitted');
    await queryRunner.query('DROP TABLE order_process_steps');
    await queryRunner.query('DROP TABLE order_processes');
    await queryRunner.query(`DELETE FROM deadlines WHERE kind = 'order-process'`);
  }

  private async adoptOrders(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO order_processes
        (id, version, state_version, state, refund_attempts, started_at, entered_at, deadline, deadline_at)
      SELECT id, 1, 0, status, 0, started_at, coalesce(cancelled_at, started_at),
        CASE status WHEN 'Submitted' THEN 'grace-period' END, CASE status WHEN 'Submitted' THEN now() + interval '1 minute' END
      FROM orders`);
    await queryRunner.query(`
      INSERT INTO deadlines (kind, key, id, due_at, attempt_at, payload, correlation_id)
      SELECT 'order-process', id::text, gen_random_uuid(), deadline_at, deadline_at, '{"deadline": "grace-period"}', id::text
      FROM order_processes WHERE deadline IS NOT NULL`);
  }
}
