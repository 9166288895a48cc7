import { address, wholeNumber } from '@tradewind/platform';
import { z } from 'zod';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long a session may be unused, and how long it may last at all, in ms. */
export interface SessionLimits {
  readonly idleMs: number;
  readonly lastsMs: number;
}

const origin = address('http', 'https')
  .refine((text) => URL.canParse(text) && /^\/?$/.test(text.slice(new URL(text).origin.length)), {
    error: 'must be an origin such as https://shop.example, without a path',
  })
  .transform((text) => new URL(text).origin);

const keys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .refine((list) => list.every((key) => key.length >= 32), { error: 'must have at least 32 characters per key' });

export const sessionSettings = z
  .object({
    SHOP_URL: origin,
    WEB_CLIENT_SECRET: z.string().min(16, { error: 'must have at least 16 characters' }),
    SESSION_KEY: keys,
    SESSION_IDLE_MINUTES: wholeNumber(1, 10_080).default(30),
    SESSION_HOURS: wholeNumber(1, 720).default(12),
    STAFF_SESSION_IDLE_MINUTES: wholeNumber(1, 10_080).default(15),
    STAFF_SESSION_HOURS: wholeNumber(1, 720).default(8),
    GUEST_SESSION_DAYS: wholeNumber(1, 365).default(30),
    SESSIONS_PER_PERSON: wholeNumber(1, 100).default(20),
  })
  .transform((settings): SessionSettings => ({
    shopUrl: settings.SHOP_URL,
    clientSecret: settings.WEB_CLIENT_SECRET,
    keys: settings.SESSION_KEY,
    ofCustomers: { idleMs: settings.SESSION_IDLE_MINUTES * minuteMs, lastsMs: settings.SESSION_HOURS * hourMs },
    ofStaff: { idleMs: settings.STAFF_SESSION_IDLE_MINUTES * minuteMs, lastsMs: settings.STAFF_SESSION_HOURS * hourMs },
    ofGuests: { idleMs: settings.GUEST_SESSION_DAYS * dayMs, lastsMs: settings.GUEST_SESSION_DAYS * dayMs },
    perPerson: settings.SESSIONS_PER_PERSON,
  }));

export interface SessionSettings {
  /** The public origin of the shop, such as `https://shop.example`. */
  readonly shopUrl: string;
  /** The secret of the client `tradewind-web`. */
  readonly clientSecret: string;
  /** The first one encrypts, and all of them decrypt. */
  readonly keys: readonly string[];
  readonly ofCustomers: SessionLimits;
  readonly ofStaff: SessionLimits;
  readonly ofGuests: SessionLimits;
  /** A sign-in beyond this number ends the person's oldest session. */
  readonly perPerson: number;
}

export const SESSION_SETTINGS = Symbol('SESSION_SETTINGS');
