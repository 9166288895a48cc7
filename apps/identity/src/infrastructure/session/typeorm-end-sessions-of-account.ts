import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { BackChannelLogouts } from '../../application/ports/back-channel-logouts.js';
import type { EndSessionsOfAccount } from '../../application/ports/end-sessions-of-account.js';

/** Also ends a sign-in that is under way: whatever began before this moment is not valid. */
const endBefore = 'UPDATE users SET sessions_begin_at = clock_timestamp() WHERE id = $1';

const removeAll = 'DELETE FROM protocol_artifacts WHERE account_id = $1 RETURNING kind, payload';

interface RemovedArtifact {
  readonly kind: string;
  readonly payload: string;
}

interface SessionPayload {
  readonly authorizations?: Readonly<Record<string, { readonly sid?: string }>>;
}

@Injectable()
export class TypeOrmEndSessionsOfAccount implements EndSessionsOfAccount {
  constructor(
    private readonly transaction: CurrentTransaction,
    private readonly logouts: BackChannelLogouts,
  ) {}

  async endAll(userId: string): Promise<void> {
    const { manager } = this.transaction;
    await manager.query(endBefore, [userId]);
    const [removed] = await manager.query<[RemovedArtifact[], number]>(removeAll, [userId]);
    for (const [clientId, sid] of removed.flatMap(sessionsAtClients)) {
      await this.logouts.add({ clientId, userId, sid });
    }
  }
}

function sessionsAtClients({ kind, payload }: RemovedArtifact): Array<[clientId: string, sid: string]> {
  if (kind !== 'Session') return [];
  const { authorizations = {} } = JSON.parse(payload) as SessionPayload;
  return Object.entries(authorizations).flatMap(([clientId, { sid }]) => (sid ? [[clientId, sid]] : []));
}
