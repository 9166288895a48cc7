import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, PreparedStatement } from '@tradewind/application';
import { DataSource, type EntityManager } from 'typeorm';
import type { LeftOut } from '../guest/left-out.js';
import { isStaff, personOf } from '../identity/person.js';
import { Sealer } from '@tradewind/platform';
import { hashOf, newSecret } from './cookie-value.js';
import { purposeOf, sessionColumns, sessionOf, type SealedColumn, type SessionRow } from './session-row.js';
import { SESSION_SETTINGS, type SessionLimits, type SessionSettings } from './session-settings.js';
import type { Browser, Session, SignedIn } from './session.js';

const find = new PreparedStatement<SessionRow>(
  `SELECT ${sessionColumns} FROM sessions WHERE cookie_hash = $1 AND ends_at > $2`,
);
const touch = new PreparedStatement(
  `UPDATE sessions SET last_seen_at = $2, device = $3, address = $4,
     ends_at = LEAST(expires_at, $2::timestamptz + make_interval(secs => idle_seconds))
   WHERE id = $1 AND last_seen_at < $2`,
);
const insert = new PreparedStatement(
  `INSERT INTO sessions (id, cookie_hash, person_id, sign_in_id, access_token, access_expires_at, refresh_token, id_token,
     guest_secret, device, address, idle_seconds, begun_at, last_seen_at, ends_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, LEAST($14, $15::timestamptz), $15)`,
);
const forgetGuest = new PreparedStatement(
  'UPDATE sessions SET guest_secret = NULL, left_out = COALESCE($2::jsonb, left_out) WHERE id = $1',
);
const forgetLeftOut = new PreparedStatement('UPDATE sessions SET left_out = NULL WHERE id = $1');

/** A session that has begun. Only the browser gets the value of its cookie. */
export interface BegunSession {
  readonly id: string;
  readonly cookie: string;
  readonly lastsMs: number;
}

/** Keeps the sessions of browsers in PostgreSQL. A stolen table opens none: cookies are hashed, and tokens are sealed. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
  ) {}

  /** Returns undefined if there is none, or none any more. */
  async find(cookie: string): Promise<Session | undefined> {
    const [row] = await find.run(this.dataSource.manager, [hashOf(cookie), this.clock.now()]);
    return row && sessionOf(row, this.sealer);
  }

  /** Records that the session is used, which moves the end of a session that is not old enough to expire. */
  async touch(id: string, { device, address }: Browser): Promise<void> {
    await touch.run(this.dataSource.manager, [id, this.clock.now(), device, address]);
  }

  async beginForGuest(guestSecret: string, browser: Browser): Promise<BegunSession> {
    return this.insert(this.dataSource.manager, { guestSecret }, browser, this.settings.ofGuests);
  }

  /** Always begins a new session, with a new cookie: a cookie from before the sign-in is worth nothing after it. */
  async beginForPerson(manager: EntityManager, signedIn: SignedIn, browser: Browser): Promise<BegunSession> {
    const staff = isStaff(personOf(signedIn.tokens.accessToken));
    return this.insert(manager, signedIn, browser, staff ? this.settings.ofStaff : this.settings.ofCustomers);
  }

  /** @param leftOut what did not fit into the person's basket. A repeated merge has nothing to tell, and takes nothing back. */
  async forgetGuest(id: string, leftOut: readonly LeftOut[]): Promise<void> {
    await forgetGuest.run(this.dataSource.manager, [id, leftOut.length > 0 ? JSON.stringify(leftOut) : null]);
  }

  /** The person has been told. */
  async forgetLeftOut(id: string): Promise<void> {
    await forgetLeftOut.run(this.dataSource.manager, [id]);
  }

  private async insert(
    manager: EntityManager,
    { personId, tokens, guestSecret }: Partial<SignedIn>,
    { device, address }: Browser,
    { idleMs, lastsMs }: SessionLimits,
  ): Promise<BegunSession> {
    const [id, cookie, now] = [randomUUID(), newSecret(), this.clock.now()];
    const seal = (column: SealedColumn, text: string | undefined) =>
      text === undefined ? null : this.sealer.seal(text, purposeOf(column, id));
    await insert.run(manager, [
      id,
      hashOf(cookie),
      personId ?? null,
      tokens?.signInId ?? null,
      seal('access_token', tokens?.accessToken),
      tokens?.accessExpiresAt ?? null,
      seal('refresh_token', tokens?.refreshToken),
      seal('id_token', tokens?.idToken),
      seal('guest_secret', guestSecret),
      device,
      address,
      Math.round(idleMs / 1_000),
      now,
      new Date(now.getTime() + idleMs),
      new Date(now.getTime() + lastsMs),
    ]);
    return { id, cookie, lastsMs };
  }
}
