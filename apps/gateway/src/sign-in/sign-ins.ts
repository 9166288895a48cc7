import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GuestBaskets } from '../guest/guest-baskets.js';
import { IdentityClient } from '../identity/identity-client.js';
import { personOf } from '../identity/person.js';
import type { Tokens } from '../identity/tokens.js';
import { SessionEndings, type EndedSession } from '../sessions/session-endings.js';
import { SessionStore, type BegunSession } from '../sessions/session-store.js';
import type { Browser, Session } from '../sessions/session.js';

const oneSignInPerPerson = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

/** Turns the tokens of a sign-in into a session. */
@Injectable()
export class SignIns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: SessionStore,
    private readonly endings: SessionEndings,
    private readonly guestBaskets: GuestBaskets,
    @Inject(IdentityClient) private readonly identity: IdentityClient,
  ) {}

  /**
   * Begins a session and ends the one that the browser had, in one transaction. The basket of a guest goes with it: it is
   * merged at once or, if Basket is away, with the person's next request to Basket.
   */
  async complete(tokens: Tokens, former: Session | undefined, browser: Browser): Promise<BegunSession> {
    const { id: personId } = personOf(tokens.accessToken);
    const guestSecret = former?.guestSecret;
    const ended: EndedSession[] = [];
    const begun = await this.dataSource.transaction(async (manager) => {
      await manager.query(oneSignInPerPerson, [personId]);
      const session = await this.store.beginForPerson(manager, { personId, tokens, guestSecret }, browser);
      const replaced = former && (await this.endings.end(former.id, 'replaced', manager));
      ended.push(...(replaced ? [replaced] : []), ...(await this.endings.endOldest(manager, personId)));
      return session;
    });
    for (const { refreshToken } of ended) if (refreshToken !== undefined) void this.identity.revoke(refreshToken);
    if (guestSecret !== undefined) await this.guestBaskets.merge(begun.id, tokens.accessToken, guestSecret);
    return begun;
  }
}
