import type { Sealer } from '@tradewind/platform';
import type { LeftOut } from '../guest/left-out.js';
import type { AccessToken, Session } from './session.js';

export interface SessionRow {
  readonly id: string;
  readonly person_id: string | null;
  readonly access_token: Buffer | null;
  readonly access_expires_at: Date | null;
  readonly guest_secret: Buffer | null;
  readonly left_out: readonly LeftOut[] | null;
  readonly idle_seconds: number;
  readonly begun_at: Date;
  readonly last_seen_at: Date;
  readonly ends_at: Date;
}

export type SealedColumn = 'access_token' | 'refresh_token' | 'id_token' | 'guest_secret';

export const sessionColumns =
  'id, person_id, access_token, access_expires_at, guest_secret, left_out, idle_seconds, begun_at, last_seen_at, ends_at';

/** Binds a sealed value to its row and column. */
export function purposeOf(column: SealedColumn, sessionId: string): string {
  return `${column} of ${sessionId}`;
}

/** Returns undefined if a value of the row can't be opened, because its key is no longer configured. */
export function sessionOf(row: SessionRow, sealer: Sealer): Session | undefined {
  const access = accessOf(row, sealer);
  const guestSecret = row.guest_secret ? sealer.open(row.guest_secret, purposeOf('guest_secret', row.id)) : undefined;
  if ((row.person_id !== null && !access) || (row.person_id === null && guestSecret === undefined)) return undefined;
  return {
    id: row.id,
    ...(row.person_id !== null && access && { personId: row.person_id, access }),
    ...(guestSecret !== undefined && { guestSecret }),
    leftOut: row.left_out ?? [],
    begunAt: row.begun_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.ends_at,
    idleMs: row.idle_seconds * 1_000,
  };
}

function accessOf(
  { id, access_token: sealed, access_expires_at: expiresAt }: SessionRow,
  sealer: Sealer,
): AccessToken | undefined {
  const token = sealed ? sealer.open(sealed, purposeOf('access_token', id)) : undefined;
  return token !== undefined && expiresAt ? { token, expiresAt } : undefined;
}
