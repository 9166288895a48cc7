import { SignJWT } from 'jose';
import { DataSource } from 'typeorm';
import type { Tokens } from '../../identity/tokens.js';
import { SessionStore } from '../../sessions/session-store.js';
import type { Browser } from '../../sessions/session.js';
import type { GatewayInstance } from '../gateway-instance.js';
import type { TestPerson } from './person.js';

export interface TestSession {
  readonly id: string;
  readonly cookie: string;
  readonly accessToken: string;
}

export interface SessionWishes {
  readonly tokens?: Partial<Tokens>;
  readonly guestSecret?: string;
  readonly browser?: Browser;
}

/** Begins a session in the store of the gateway, as at the end of a sign-in. Its token lasts an hour and is no real one. */
export async function sessionFor(
  { app }: GatewayInstance,
  person: TestPerson,
  { tokens, guestSecret, browser = { device: 'Firefox on Linux', address: '203.0.113.7' } }: SessionWishes = {},
): Promise<TestSession> {
  const { id: personId, email, name, roles } = person;
  const accessToken = await new SignJWT({ email, name, roles: [...roles] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(personId)
    .setJti(crypto.randomUUID())
    .sign(new TextEncoder().encode('a key that no service would accept'));
  const all = {
    accessToken,
    accessExpiresAt: new Date(Date.now() + 3_600_000),
    refreshToken: 'a refresh token',
    ...tokens,
  };
  const signedIn = { personId, tokens: all, ...(guestSecret !== undefined && { guestSecret }) };
  const { manager } = app.get(DataSource);
  const { id, cookie } = await app.get(SessionStore).beginForPerson(manager, signedIn, browser);
  return { id, cookie, accessToken: all.accessToken };
}
