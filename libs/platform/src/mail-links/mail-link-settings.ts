import { z } from 'zod';

const shortestKey = 32;

/** `MAIL_LINK_KEY`: the secret that the services which make and check the links of mails share. */
export const mailLinkSettings = z.object({
  MAIL_LINK_KEY: z.string().min(shortestKey, { error: `must have at least ${shortestKey} characters` }),
});

export type MailLinkSettings = z.output<typeof mailLinkSettings>;
