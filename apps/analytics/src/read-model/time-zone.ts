import { z } from 'zod';

/** Offsets are refused: PostgreSQL reads their sign the other way round. */
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

function isTimeZone(name: string): boolean {
  try {
    return NAME.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** `ANALYTICS_TIME_ZONE` decides where a day begins and ends. */
export const timeZoneSettings = z.object({
  ANALYTICS_TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: 'must be the name of a time zone, such as Europe/Berlin' })
    .default('UTC'),
});

export const TIME_ZONE = Symbol('TIME_ZONE');
