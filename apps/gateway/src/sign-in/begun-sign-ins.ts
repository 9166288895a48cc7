import { Injectable } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SignInSecrets } from '../identity/identity-client.js';
import { Sealer } from '@tradewind/platform';
import { Cookies } from '../sessions/cookies.js';

const purpose = 'the sign-ins that a browser has begun';
const lastsMs = 10 * 60_000;
/** So many tabs may sign in at once. The cookie stays below the 4 kB that every browser keeps. */
const mostBegun = 3;

const list = z.array(
  z.object({
    state: z.string(),
    nonce: z.string(),
    codeVerifier: z.string(),
    returnTo: z.string(),
    endsAt: z.number(),
  }),
);

/** A sign-in that a browser has begun and identity has not answered yet. */
export type BegunSignIn = SignInSecrets & { readonly returnTo: string };

/**
 * Binds each sign-in to the browser that has begun it, by a sealed cookie of ten minutes. An answer of identity that
 * another browser has asked for is therefore refused: nobody can sign a person in as somebody else.
 */
@Injectable()
export class BegunSignIns {
  constructor(
    private readonly cookies: Cookies,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  add(request: FastifyRequest, reply: FastifyReply, signIn: BegunSignIn): void {
    const endsAt = this.clock.now().getTime() + lastsMs;
    this.keep(reply, [...this.read(request), { ...signIn, endsAt }].slice(-mostBegun));
  }

  /** Returns the sign-in with this state, which can't be taken again. Undefined if this browser has not begun it. */
  take(request: FastifyRequest, reply: FastifyReply, state: string): BegunSignIn | undefined {
    const begun = this.read(request);
    const taken = begun.find((signIn) => signIn.state === state);
    if (taken)
      this.keep(
        reply,
        begun.filter((signIn) => signIn !== taken),
      );
    return taken;
  }

  private read(request: FastifyRequest): z.output<typeof list> {
    const text = this.cookies.read(request, 'tradewind_sign_in');
    const opened = text && this.sealer.open(Buffer.from(text, 'base64url'), purpose);
    const now = this.clock.now().getTime();
    return opened ? list.parse(JSON.parse(opened)).filter(({ endsAt }) => endsAt > now) : [];
  }

  private keep(reply: FastifyReply, begun: z.output<typeof list>): void {
    const sealed = this.sealer.seal(JSON.stringify(begun), purpose).toString('base64url');
    if (begun.length === 0) this.cookies.clear(reply, 'tradewind_sign_in');
    else this.cookies.write(reply, 'tradewind_sign_in', sealed, lastsMs);
  }
}
