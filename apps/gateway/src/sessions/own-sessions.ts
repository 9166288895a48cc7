import { Injectable } from '@nestjs/common';
import { Clock, PreparedStatement } from '@tradewind/application';
import { DataSource } from 'typeorm';

const list = new PreparedStatement<OwnSession>(
  `SELECT id, device, address, begun_at AS "begunAt", last_seen_at AS "lastSeenAt", ends_at AS "endsAt"
   FROM sessions WHERE person_id = $1 AND ends_at > $2 ORDER BY begun_at DESC, id LIMIT $3`,
);
/** More than a person can have, because parallel sign-ins are counted one after the other. */
const mostListed = 100;

export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly begunAt: Date;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
}

@Injectable()
export class OwnSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The sessions of a person, the newest first. */
  of(personId: string): Promise<OwnSession[]> {
    return list.run(this.dataSource.manager, [personId, this.clock.now(), mostListed]);
  }
}
