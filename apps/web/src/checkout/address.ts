import * as z from 'zod/mini';

/** The rules of Basket and Ordering: a text of so many characters, without spaces at its ends, and not empty. */
const text = (most: number, missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(most, `At most ${most} characters`));

export const addressSchema = z.object({
  recipient: text(120, 'Who gets it?'),
  street: text(200, 'Street and number, please'),
  postalCode: text(20, 'The postal code, please'),
  city: text(100, 'The city, please'),
  country: z.string().check(z.regex(/^[A-Z]{2}$/, 'Choose a country')),
});

export type Address = z.infer<typeof addressSchema>;

export const noAddress: Address = { recipient: '', street: '', postalCode: '', city: '', country: '' };

export const sameAddress = (a: Address, b: Address): boolean =>
  (Object.keys(noAddress) as (keyof Address)[]).every((part) => a[part].trim() === b[part].trim());

/** Takes the parts of an address out of what has more. */
export const partsOf = ({ recipient, street, postalCode, city, country }: Address): Address => ({
  recipient: recipient.trim(),
  street: street.trim(),
  postalCode: postalCode.trim(),
  city: city.trim(),
  country,
});
