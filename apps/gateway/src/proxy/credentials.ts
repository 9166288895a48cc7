import { Inject, Injectable } from '@nestjs/common';
import { changesState, foreignness, ProblemException } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GuestBaskets, guestHeader } from '../guest/guest-baskets.js';
import { GrantEndedError } from '../identity/identity-errors.js';
import { newSecret } from '../sessions/cookie-value.js';
import { CurrentSessions } from '../sessions/current-sessions.js';
import { SessionStore } from '../sessions/session-store.js';
import { SESSION_SETTINGS, type SessionSettings } from '../sessions/session-settings.js';
import type { Browser, Session } from '../sessions/session.js';
import { FreshTokens } from '../tokens/fresh-tokens.js';

/** The headers by which a service knows who asks. `own` are those that the client has sent itself. */
export type Credentials =
  'own' | { readonly authorization?: string; readonly [guestHeader]?: string; readonly newGuest?: Browser };

const nobody: Credentials = {};

/** Puts the credentials of a session in the place of its cookie. */
@Injectable()
export class SessionCredentials {
  private readonly found = new WeakMap<FastifyRequest, Credentials>();

  constructor(
    private readonly sessions: CurrentSessions,
    private readonly tokens: FreshTokens,
    private readonly guestBaskets: GuestBaskets,
    private readonly store: SessionStore,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
  ) {}

  /** Finds the credentials of a request to an API, before any byte of its body is read. */
  async find(request: FastifyRequest, reply: FastifyReply, isForBasket: boolean): Promise<void> {
    this.found.set(request, await this.credentialsOf(request, reply, isForBasket));
  }

  /** What `find` has found. */
  of(request: FastifyRequest): Credentials {
    return this.found.get(request) ?? nobody;
  }

  /** Whether the response is for the owner of a session. A cache would not know, because it sees no token. */
  areOfSession(request: FastifyRequest): boolean {
    const credentials = this.of(request);
    return credentials !== 'own' && (credentials.authorization ?? credentials[guestHeader]) !== undefined;
  }

  /** Gives the browser of a new guest a session, once Basket has accepted the guest's first request. */
  async keepNewGuest(request: FastifyRequest, reply: FastifyReply, status: number): Promise<void> {
    const credentials = this.of(request);
    if (credentials === 'own' || !credentials.newGuest || status >= 300) return;
    const begun = await this.store.beginForGuest(credentials[guestHeader]!, credentials.newGuest);
    this.sessions.give(reply, begun);
  }

  /** A browser without a session is a guest from its first request on; before the guest changes something, it has an empty basket. */
  private async credentialsOf(
    request: FastifyRequest,
    reply: FastifyReply,
    isForBasket: boolean,
  ): Promise<Credentials> {
    if (request.headers.authorization !== undefined) return 'own';
    const session = await this.sessions.used(request);
    if (session) return this.ofSession(session, reply, isForBasket);
    if (request.headers[guestHeader] !== undefined) return 'own';
    if (!isForBasket || foreignness(request.headers, this.settings.shopUrl)) return nobody;
    const newGuest = changesState(request.method) && this.sessions.browserOf(request);
    return { [guestHeader]: newSecret(), ...(newGuest && { newGuest }) };
  }

  private async ofSession(session: Session, reply: FastifyReply, isForBasket: boolean): Promise<Credentials> {
    const { id, access, guestSecret } = session;
    if (!access) return isForBasket && guestSecret !== undefined ? { [guestHeader]: guestSecret } : nobody;
    const token = await this.tokens.of({ ...session, access }).catch((error: unknown) => {
      if (!(error instanceof GrantEndedError)) throw error;
      this.sessions.forget(reply);
      throw sessionEnded();
    });
    if (isForBasket && guestSecret !== undefined) await this.guestBaskets.merge(id, token, guestSecret);
    return { authorization: `Bearer ${token}` };
  }
}

function sessionEnded(): ProblemException {
  return new ProblemException(401, {
    code: 'session-ended',
    title: 'Sign in again',
    detail: 'The session has ended, because what was granted at its sign-in is no longer valid.',
  });
}
