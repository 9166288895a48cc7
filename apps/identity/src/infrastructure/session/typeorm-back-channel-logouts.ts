import { Injectable } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { newId } from '@tradewind/domain';
import type { BackChannelLogout, BackChannelLogouts } from '../../application/ports/back-channel-logouts.js';

const add = `
  INSERT INTO back_channel_logouts (id, client_id, user_id, sid, attempts, due_at)
  SELECT $1, client_id, $3, $4, 0, now() FROM clients WHERE client_id = $2 AND back_channel_logout_uri IS NOT NULL`;

const lockDue = `
  SELECT id, client_id AS "clientId", user_id AS "userId", sid, attempts + 1 AS attempt FROM back_channel_logouts
   WHERE due_at <= now() ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`;

const claim = `UPDATE back_channel_logouts SET attempts = $2, due_at = now() + make_interval(secs => $3) WHERE id = $1`;

@Injectable()
export class TypeOrmBackChannelLogouts implements BackChannelLogouts {
  constructor(
    private readonly transaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async add({ clientId, userId, sid }: Pick<BackChannelLogout, 'clientId' | 'userId' | 'sid'>): Promise<void> {
    await this.transaction.manager.query(add, [newId(), clientId, userId, sid]);
  }

  takeDue(retrySeconds: (attempt: number) => number): Promise<BackChannelLogout | undefined> {
    return this.unitOfWork.run(async () => {
      const { manager } = this.transaction;
      const [logout] = await manager.query<BackChannelLogout[]>(lockDue);
      if (logout) await manager.query(claim, [logout.id, logout.attempt, retrySeconds(logout.attempt)]);
      return logout;
    }, 'take a back-channel logout');
  }

  async remove(id: string): Promise<void> {
    await this.transaction.manager.query('DELETE FROM back_channel_logouts WHERE id = $1', [id]);
  }
}
