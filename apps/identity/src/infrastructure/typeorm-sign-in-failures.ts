import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { SignInFailures } from '../application/sign-in/sign-in-failures.js';
import type { FailedSignIns } from '../domain/sign-in-throttle.js';

const put = `
  INSERT INTO sign_in_failures (email, failures, last_failed_at) VALUES ($1, $2, $3)
  ON CONFLICT (email) DO UPDATE SET failures = excluded.failures, last_failed_at = excluded.last_failed_at`;

@Injectable()
export class TypeOrmSignInFailures implements SignInFailures {
  constructor(private readonly transaction: CurrentTransaction) {}

  async enter(email: string): Promise<FailedSignIns | undefined> {
    const { manager } = this.transaction;
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sign-in ${email}`]);
    const [row] = await manager.query<{ failures: number; last_failed_at: Date }[]>(
      'SELECT failures, last_failed_at FROM sign_in_failures WHERE email = $1',
      [email],
    );
    return row && { count: row.failures, lastAt: row.last_failed_at };
  }

  async put(email: string, failed: FailedSignIns): Promise<void> {
    const { manager } = this.transaction;
    await manager.query(put, [email, failed.count, failed.lastAt]);
    await manager.query(`DELETE FROM sign_in_failures WHERE last_failed_at < now() - interval '1 day'`);
  }

  async forget(email: string): Promise<void> {
    await this.transaction.manager.query('DELETE FROM sign_in_failures WHERE email = $1', [email]);
  }
}
