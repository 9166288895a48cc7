import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '../index.js';

/** Lines that handlers write in addition to the aggregates, in the order in which they were written. */
@Injectable()
export class Journal {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async write(line: string): Promise<void> {
    await this.currentTransaction.manager.query('INSERT INTO journal (line) VALUES ($1)', [line]);
  }

  async lines(): Promise<string[]> {
    const rows: { line: string }[] = await this.currentTransaction.manager.query(
      'SELECT line FROM journal ORDER BY id',
    );
    return rows.map(({ line }) => line);
  }
}
