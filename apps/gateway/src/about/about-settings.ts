import { z } from 'zod';

/** Whether Notification shows the mailbox of the demo. It has the same setting. */
export const aboutSettings = z.object({
  MAILBOX_PAGE: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
});

export type AboutSettings = z.output<typeof aboutSettings>;

export const ABOUT_SETTINGS = Symbol('ABOUT_SETTINGS');
