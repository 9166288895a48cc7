import { Transform } from 'class-transformer';

/**
 * Converts a whole number in a query string to a number. Any other text stays a string and is then rejected; this
 * includes the empty string, which is not zero.
 */
export const WholeNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
  );
