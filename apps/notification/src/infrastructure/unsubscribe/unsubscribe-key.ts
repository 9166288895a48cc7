import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { DataSource } from 'typeorm';

/** The key that signs links to unsubscribe: made once, shared by all instances, and kept, because links must not expire. */
@Injectable()
export class UnsubscribeKey {
  private read: Promise<Uint8Array> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async bytes(): Promise<Uint8Array> {
    this.read ??= this.load();
    try {
      return await this.read;
    } catch (error) {
      this.read = undefined;
      throw error;
    }
  }

  /** Outside a unit of work, so that a key is never used that is then rolled back. */
  private async load(): Promise<Uint8Array> {
    await this.dataSource.query(
      'INSERT INTO unsubscribe_keys (id, key, created_at) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING',
      [randomBytes(32), this.clock.now()],
    );
    const [row] = await this.dataSource.query<[{ key: Buffer }]>('SELECT key FROM unsubscribe_keys WHERE id = 1');
    return row.key;
  }
}
