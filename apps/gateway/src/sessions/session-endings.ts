import { Inject, Injectable } from '@nestjs/common';
import { PreparedStatement } from '@tradewind/application';
import { DataSource, type EntityManager } from 'typeorm';
import { Sealer } from '@tradewind/platform';
import { purposeOf } from './session-row.js';
import { SESSION_SETTINGS, type SessionSettings } from './session-settings.js';
import { SessionFigures, type Cause } from './session-figures.js';

const left = 'id, refresh_token, id_token';
const endOne = new PreparedStatement<EndedRow>(`DELETE FROM sessions WHERE id = $1 RETURNING ${left}`);
const endOwn = new PreparedStatement<EndedRow>(
  `DELETE FROM sessions WHERE id = $1 AND person_id = $2 RETURNING ${left}`,
);
const endOldest = new PreparedStatement<EndedRow>(
  `DELETE FROM sessions WHERE id IN (
     SELECT id FROM sessions WHERE person_id = $1 ORDER BY begun_at DESC, id OFFSET $2
   ) RETURNING ${left}`,
);
/** A token that was used before ends nothing, or a stolen one could end sessions that have begun since. */
const endWhere = (condition: string) =>
  new PreparedStatement<{ readonly ended: string }>(
    `WITH fresh AS (
       INSERT INTO used_logout_tokens (token_id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING token_id
     ), ended AS (
       DELETE FROM sessions USING fresh WHERE ${condition} RETURNING id
     ) SELECT count(*) AS ended FROM ended`,
  );
const endOfPerson = endWhere('person_id = $3');
const endOfSignIn = endWhere('sign_in_id = $3');

interface EndedRow {
  readonly id: string;
  readonly refresh_token: Buffer | null;
  readonly id_token: Buffer | null;
}

/** What is left of a session that has ended, for taking leave of identity. */
export interface EndedSession {
  readonly refreshToken?: string;
  readonly idToken?: string;
}

/** What a logout token of identity says. */
export interface Logout {
  readonly tokenId: string;
  readonly expiresAt: Date;
  readonly personId?: string;
  readonly signInId?: string;
}

/** Ends sessions before their time. The next request with the cookie of an ended session comes from nobody. */
@Injectable()
export class SessionEndings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
    private readonly figures: SessionFigures,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
  ) {}

  /** Returns undefined if it has ended already. */
  async end(id: string, cause: Cause, manager = this.dataSource.manager): Promise<EndedSession | undefined> {
    return this.leftOf(await endOne.run(manager, [id]), cause)[0];
  }

  /** Returns undefined if the person has no such session. */
  async endOwn(id: string, personId: string): Promise<EndedSession | undefined> {
    return this.leftOf(await endOwn.run(this.dataSource.manager, [id, personId]), 'revoked')[0];
  }

  /** Ends the person's oldest sessions beyond the number that one may have. */
  async endOldest(manager: EntityManager, personId: string): Promise<EndedSession[]> {
    return this.leftOf(await endOldest.run(manager, [personId, this.settings.perPerson]), 'too-many');
  }

  /** Ends the sessions of one sign-in or, if the token names none, all of the person. Resolves with their number. */
  async endByLogoutToken({ tokenId, expiresAt, personId, signInId }: Logout): Promise<number> {
    const statement = signInId === undefined ? endOfPerson : endOfSignIn;
    const [row] = await statement.run(this.dataSource.manager, [tokenId, expiresAt, signInId ?? personId]);
    const ended = Number(row!.ended);
    this.figures.ended('logout-token', ended);
    return ended;
  }

  private leftOf(rows: readonly EndedRow[], cause: Cause): EndedSession[] {
    this.figures.ended(cause, rows.length);
    return rows.map(({ id, refresh_token: refresh, id_token: idToken }) => ({
      refreshToken: refresh ? this.sealer.open(refresh, purposeOf('refresh_token', id)) : undefined,
      idToken: idToken ? this.sealer.open(idToken, purposeOf('id_token', id)) : undefined,
    }));
  }
}
