import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { HTTP_SETTINGS, type HttpSettings } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { browserOf } from './browser.js';
import { Cookies } from './cookies.js';
import { SessionStore, type BegunSession } from './session-store.js';
import type { Browser, Session } from './session.js';

/** A use is recorded this long after the one recorded before, or after a quarter of the idle limit if that is less. */
const recordedAfterMs = 60_000;

/** As long as somebody may take who looks through their sessions. */
const freshMs = 10 * 60_000;

/** The sessions of the requests that are being answered. */
@Injectable()
export class CurrentSessions {
  constructor(
    private readonly cookies: Cookies,
    private readonly store: SessionStore,
    private readonly clock: Clock,
    @Inject(HTTP_SETTINGS) private readonly http: HttpSettings,
  ) {}

  /** The session to which the cookie of the request belongs. Beside an `Authorization` header, a cookie counts for nothing. */
  async of(request: FastifyRequest): Promise<Session | undefined> {
    if (request.headers.authorization !== undefined) return undefined;
    const cookie = this.cookies.readSession(request);
    return cookie === undefined ? undefined : this.store.find(cookie);
  }

  /** The same, for a request that uses the session, which moves the end of the session. */
  async used(request: FastifyRequest): Promise<Session | undefined> {
    const session = await this.of(request);
    if (!session) return undefined;
    const unrecordedMs = this.clock.now().getTime() - session.lastSeenAt.getTime();
    if (unrecordedMs >= Math.min(recordedAfterMs, session.idleMs / 4)) {
      await this.store.touch(session.id, this.browserOf(request));
    }
    return session;
  }

  /** Whether the person gave their password in the last ten minutes. Each sign-in asks for it. */
  isFresh({ begunAt }: Pick<Session, 'begunAt'>): boolean {
    return this.clock.now().getTime() - begunAt.getTime() < freshMs;
  }

  browserOf(request: FastifyRequest): Browser {
    return browserOf(request, this.http.TRUSTED_PROXIES);
  }

  give(reply: FastifyReply, { cookie, lastsMs }: BegunSession): void {
    this.cookies.write(reply, 'tradewind_session', cookie, lastsMs);
  }

  forget(reply: FastifyReply): void {
    this.cookies.clear(reply, 'tradewind_session');
  }

  /**
   * Takes the cookie of the request away. A request without one loses none: it may come from another site, whose requests
   * carry no cookie, and must not sign anybody out.
   */
  forgetCarried(request: FastifyRequest, reply: FastifyReply): void {
    if (request.headers.authorization !== undefined) return;
    if (this.cookies.carries(request, 'tradewind_session')) this.forget(reply);
  }
}
