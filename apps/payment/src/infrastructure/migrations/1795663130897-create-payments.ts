import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePayments1795663130897 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE payments (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        order_id uuid NOT NULL CONSTRAINT payments_one_per_order UNIQUE,
        customer_id uuid NOT NULL,
        amount bigint,
        currency text,
        token text,
        label text,
        status text NOT NULL,
        operation_kind text,
        operation_key uuid,
        attempts integer,
        first_attempt_at timestamptz,
        attempt_is_running boolean,
        attempt_due_at timestamptz,
        in_doubt_since timestamptz,
        reference text,
        decline_reason text,
        heard_of_at timestamptz NOT NULL,
        status_at timestamptz NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX payments_due ON payments (attempt_due_at) WHERE attempt_due_at IS NOT NULL');
    await queryRunner.query(
      'CREATE INDEX payments_by_operation ON payments (operation_key) WHERE operation_key IS NOT NULL',
    );
    await queryRunner.query(
      'CREATE INDEX payments_in_doubt ON payments (in_doubt_since) WHERE in_doubt_since IS NOT NULL',
    );
    await queryRunner.query(
      `CREATE INDEX payments_refund_refused ON payments (status_at) WHERE status = 'RefundRefused'`,
    );
    await queryRunner.query(`
      CREATE TABLE payment_history_entries (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        payment_id uuid NOT NULL,
        at timestamptz NOT NULL,
        what text NOT NULL,
        operation text,
        attempt integer,
        detail text,
        operator_id uuid
      )`);
    await queryRunner.query('CREATE INDEX payment_history_entries_of ON payment_history_entries (payment_id, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE payment_history_entries');
    await queryRunner.query('DROP TABLE payments');
  }
}
