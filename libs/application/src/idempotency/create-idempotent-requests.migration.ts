import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotentRequests1760000000090 implements MigrationInterface {
  readonly name = 'CreateIdempotentRequests1760000000090';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "idempotent_request" (
        "scope" text NOT NULL,
        "key" text NOT NULL,
        "fingerprint" text NOT NULL,
        "answer" jsonb,
        "created_at" timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY ("scope", "key")
      );
      CREATE INDEX "idempotent_request_created_at" ON "idempotent_request" ("created_at")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "idempotent_request"');
  }
}
