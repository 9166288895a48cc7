import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { SeedingRecord } from '../../application/seed-catalogue/seeding-record.js';

@Injectable()
export class TypeOrmSeedingRecord implements SeedingRecord {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async isDone(): Promise<boolean> {
    await this.currentTransaction.manager.query(`SELECT pg_advisory_xact_lock(hashtext('seed the catalogue'))`);
    const rows: unknown[] = await this.currentTransaction.manager.query('SELECT FROM catalogue_seedings');
    return rows.length > 0;
  }

  async markDone(): Promise<void> {
    await this.currentTransaction.manager.query('INSERT INTO catalogue_seedings DEFAULT VALUES');
  }
}
