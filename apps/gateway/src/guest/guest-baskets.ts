import { Inject, Injectable, Logger } from '@nestjs/common';
import { SERVICE_URLS, type ServiceUrls } from '../gateway-settings.js';
import { SessionStore } from '../sessions/session-store.js';
import { leftOutIn } from './left-out.js';

export const guestHeader = 'guest-basket';

const timeoutMs = 2_000;
/** Answers after which the same request may succeed. Any other refusal is final. */
const worthAnotherTry = new Set([401, 408, 409, 425, 429]);

/** Merges the basket of a guest into that of the person whom the guest turned out to be. */
@Injectable()
export class GuestBaskets {
  private readonly logger = new Logger(GuestBaskets.name);
  private readonly merging = new Map<string, Promise<void>>();

  constructor(
    @Inject(SERVICE_URLS) private readonly urls: ServiceUrls,
    private readonly store: SessionStore,
  ) {}

  /**
   * Never throws. While Basket does not answer, the session keeps the capability for the guest's basket, and its next
   * request to Basket tries again. Parallel requests share one attempt; Basket may get the same merge twice.
   */
  async merge(sessionId: string, accessToken: string, guestSecret: string): Promise<void> {
    const running = this.merging.get(sessionId) ?? this.attempt(sessionId, accessToken, guestSecret);
    this.merging.set(sessionId, running);
    await running;
  }

  private async attempt(sessionId: string, accessToken: string, guestSecret: string): Promise<void> {
    try {
      const answer = await fetch(new URL('/basket/merge', this.urls.basket), {
        method: 'POST',
        headers: { Authorization: `Bearer ${accessToken}`, [guestHeader]: guestSecret },
        signal: AbortSignal.timeout(timeoutMs),
      });
      const { status, ok } = answer;
      const body: unknown = await answer.json().catch(() => undefined);
      if (status >= 500 || worthAnotherTry.has(status)) throw new Error(`Basket answered ${status}`);
      if (!ok) this.logger.warn(`Basket refused to merge the basket of a guest: ${status}`);
      await this.store.forgetGuest(sessionId, ok ? leftOutIn(body) : []);
    } catch (error) {
      this.logger.warn(`the basket of a guest is not merged yet: ${String(error)}`);
    } finally {
      this.merging.delete(sessionId);
    }
  }
}
