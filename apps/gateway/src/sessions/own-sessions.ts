import { Injectable } from '@nestjs/common';
import { Clock, PreparedStatement } from '@tradewind/application';
import { DataSource } from 'typeorm';

const list = new PreparedStatement<OwnSession>(
  `SELECT id, device, address, begun_at AS "begunAt", last_seen_at AS "lastSeenAt", ends_at AS "endsAt"
   FROM sessions WHERE person_id = $1 AND ends_at > $2 ORDER BY begun_at DESC, id LIMIT $3`,
);
/** A sign-in asks for the password each time, so a session that has just begun shows that the person themselves is there. */
const begunAfter = new PreparedStatement<object>('SELECT FROM sessions WHERE id = $1 AND begun_at > $2');
/** As long as a person may take who looks through their sessions. */
const freshMs = 10 * 60_000;

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

  /** Whether a session began in the last ten minutes. */
  async isFresh(id: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - freshMs);
    return (await begunAfter.run(this.dataSource.manager, [id, since])).length > 0;
  }
}
