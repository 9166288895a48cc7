import { Injectable } from '@nestjs/common';
import { Clock, PreparedStatement } from '@tradewind/application';
import pLimit from 'p-limit';
import { DataSource, type EntityManager } from 'typeorm';
import { GrantEndedError, IdentityUnavailableError } from '../identity/identity-errors.js';
import { IdentityClient } from '../identity/identity-client.js';
import type { Tokens } from '../identity/tokens.js';
import { Sealer } from '@tradewind/platform';
import { SessionEndings } from '../sessions/session-endings.js';
import { SessionFigures } from '../sessions/session-figures.js';
import { purposeOf } from '../sessions/session-row.js';
import type { AccessToken, Session } from '../sessions/session.js';

/** A token that ends sooner is refreshed. A service may still be busy with the request when the token ends. */
const refreshBeforeMs = 30_000;
/** After identity did not answer, it is left alone for so long. */
const restMs = 2_000;
/** Each refresh holds one connection of the pool of ten while identity answers; the others serve all requests. */
const refreshesAtOnce = 4;
const mostWaiting = 200;

const lock = new PreparedStatement<LockedRow>(
  'SELECT access_token, access_expires_at, refresh_token FROM sessions WHERE id = $1 FOR UPDATE',
);
const renew = new PreparedStatement(
  `UPDATE sessions SET access_token = $2, access_expires_at = $3, refresh_token = COALESCE($4, refresh_token),
     id_token = COALESCE($5, id_token) WHERE id = $1`,
);

interface LockedRow {
  readonly access_token: Buffer;
  readonly access_expires_at: Date;
  readonly refresh_token: Buffer | null;
}

/**
 * Keeps the access tokens of sessions fresh. A session is refreshed once for all parallel requests: within the process
 * they share a promise, and across processes they wait for the lock of the row. A refresh token is used up by its use, so
 * a second use would end the session.
 */
@Injectable()
export class FreshTokens {
  private readonly running = new Map<string, Promise<AccessToken>>();
  private readonly limit = pLimit(refreshesAtOnce);
  private restsUntil = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly identity: IdentityClient,
    private readonly sealer: Sealer,
    private readonly endings: SessionEndings,
    private readonly figures: SessionFigures,
  ) {}

  /**
   * Returns the session's token, refreshed if it ends soon. While identity is away, a token serves until its end.
   *
   * @throws GrantEndedError when the session has ended
   * @throws IdentityUnavailableError when the token has expired and identity does not answer; the session is kept
   */
  async of(session: Session & { readonly access: AccessToken }): Promise<string> {
    const leftMs = this.leftMs(session.access);
    if (leftMs > refreshBeforeMs) return session.access.token;
    try {
      return (await this.refreshedOnce(session.id)).token;
    } catch (error) {
      if (error instanceof IdentityUnavailableError && leftMs > 0) return session.access.token;
      throw error;
    }
  }

  private refreshedOnce(id: string): Promise<AccessToken> {
    const running = this.running.get(id) ?? this.inTurn(id).finally(() => this.running.delete(id));
    this.running.set(id, running);
    return running;
  }

  private async inTurn(id: string): Promise<AccessToken> {
    if (this.limit.pendingCount >= mostWaiting) throw new IdentityUnavailableError('too many refreshes wait');
    const access = await this.limit(() => this.refreshed(id));
    if (access) return access;
    this.figures.refresh('ended');
    throw new GrantEndedError();
  }

  /** Commits the end of a session, too, so it is returned (as undefined) and not thrown. */
  private async refreshed(id: string): Promise<AccessToken | undefined> {
    if (Date.now() < this.restsUntil) throw new IdentityUnavailableError('it did not answer a moment ago');
    return this.dataSource.transaction(async (manager) => {
      const [row] = await lock.run(manager, [id]);
      if (!row) return undefined;
      const present = { token: this.open('access_token', id, row.access_token), expiresAt: row.access_expires_at };
      const neededMs = row.refresh_token ? refreshBeforeMs : 0;
      if (present.token !== undefined && this.leftMs(present) > neededMs) return present as AccessToken;
      const refreshToken = this.open('refresh_token', id, row.refresh_token);
      const tokens = refreshToken === undefined ? undefined : await this.ask(refreshToken);
      if (tokens) return this.keep(manager, id, tokens);
      await this.endings.end(id, 'grant-ended', manager);
      return undefined;
    });
  }

  private async ask(refreshToken: string): Promise<Tokens | undefined> {
    try {
      return await this.identity.refresh(refreshToken);
    } catch (error) {
      if (error instanceof GrantEndedError) return undefined;
      this.figures.refresh('unavailable');
      this.restsUntil = Date.now() + restMs;
      throw error;
    }
  }

  private async keep(manager: EntityManager, id: string, tokens: Tokens): Promise<AccessToken> {
    const seal = (column: 'access_token' | 'refresh_token' | 'id_token', text: string | undefined) =>
      text === undefined ? null : this.sealer.seal(text, purposeOf(column, id));
    await renew.run(manager, [
      id,
      seal('access_token', tokens.accessToken),
      tokens.accessExpiresAt,
      seal('refresh_token', tokens.refreshToken),
      seal('id_token', tokens.idToken),
    ]);
    this.figures.refresh('refreshed');
    return { token: tokens.accessToken, expiresAt: tokens.accessExpiresAt };
  }

  private open(column: 'access_token' | 'refresh_token', id: string, sealed: Buffer | null): string | undefined {
    return sealed ? this.sealer.open(sealed, purposeOf(column, id)) : undefined;
  }

  private leftMs({ expiresAt }: { readonly expiresAt: Date }): number {
    return expiresAt.getTime() - this.clock.now().getTime();
  }
}
