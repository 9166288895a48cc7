import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';

/** Remembers that the first products have been added once, whatever became of them since. */
@Injectable()
export class SeedingRecord {
  constructor(private readonly transaction: CurrentTransaction) {}

  /** Locks out another instance that seeds at the same moment. */
  async isDone(): Promise<boolean> {
    await this.transaction.manager.query(`SELECT pg_advisory_xact_lock(hashtext('seed the catalogue'))`);
    const rows: unknown[] = await this.transaction.manager.query('SELECT FROM catalogue_seeding');
    return rows.length > 0;
  }

  async skusInUse(skus: readonly string[]): Promise<ReadonlySet<string>> {
    const find = 'SELECT sku FROM product WHERE sku = ANY ($1)';
    const rows = await this.transaction.manager.query<Array<{ sku: string }>>(find, [skus]);
    return new Set(rows.map(({ sku }) => sku));
  }

  async markDone(): Promise<void> {
    await this.transaction.manager.query('INSERT INTO catalogue_seeding DEFAULT VALUES');
  }
}
