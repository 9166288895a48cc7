import cookie from '@fastify/cookie';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSecret } from './cookie-value.js';
import { SESSION_SETTINGS, type SessionSettings } from './session-settings.js';

/** The gateway's two cookies: of the session, and of the sign-ins that a browser has begun. */
export type CookieName = 'tradewind_session' | 'tradewind_sign_in';

/**
 * Reads and writes the gateway's cookies. Over HTTPS their names begin with `__Host-`, so that a browser takes them from
 * this very host only: no other subdomain can plant one.
 */
@Injectable()
export class Cookies implements OnModuleInit {
  private readonly secure: boolean;

  constructor(
    @Inject(SESSION_SETTINGS) { shopUrl }: SessionSettings,
    private readonly adapterHost: HttpAdapterHost,
  ) {
    this.secure = shopUrl.startsWith('https:');
  }

  /** Awaiting it would finish the routes that are known so far, before Nest has set the handler of their errors. */
  onModuleInit(): void {
    void (this.adapterHost.httpAdapter.getInstance() as FastifyInstance).register(cookie);
  }

  /**
   * Returns the value of a cookie. If the browser sends several of that name, one of them was planted, and none is
   * taken.
   */
  read(request: FastifyRequest, name: CookieName): string | undefined {
    const values = this.valuesOf(request, name);
    return values.length === 1 ? values[0] : undefined;
  }

  /** Returns undefined also for a value that no session can have. */
  readSession(request: FastifyRequest): string | undefined {
    const value = this.read(request, 'tradewind_session');
    return value !== undefined && isSecret(value) ? value : undefined;
  }

  /** Whether the request carries the cookie, whatever its value. */
  carries(request: FastifyRequest, name: CookieName): boolean {
    return this.valuesOf(request, name).length > 0;
  }

  write(reply: FastifyReply, name: CookieName, value: string, lastsMs: number): void {
    void reply.setCookie(this.nameOf(name), value, { ...this.attributes, maxAge: Math.floor(lastsMs / 1_000) });
  }

  clear(reply: FastifyReply, name: CookieName): void {
    void reply.clearCookie(this.nameOf(name), this.attributes);
  }

  /** The name that a browser knows it by. */
  nameOf(name: CookieName): string {
    return this.secure ? `__Host-${name}` : name;
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }

  private valuesOf({ headers }: FastifyRequest, name: CookieName): string[] {
    const prefix = `${this.nameOf(name)}=`;
    return (headers.cookie ?? '').split(';').flatMap((part) => {
      const pair = part.trim();
      return pair.startsWith(prefix) ? [pair.slice(prefix.length)] : [];
    });
  }
}
