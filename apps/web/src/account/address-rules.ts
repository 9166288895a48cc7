import * as z from 'zod/mini';

const text = (most: number, missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(most, `At most ${most} letters.`));

/** The limits are those of Ordering. */
export const addressRules = z.object({
  recipient: text(120, 'Who is it for?'),
  street: text(200, 'Which street and number?'),
  postalCode: text(20, 'Which postal code?'),
  city: text(100, 'Which city?'),
  country: z.string().check(z.regex(/^[A-Z]{2}$/, 'Choose a country.')),
});
