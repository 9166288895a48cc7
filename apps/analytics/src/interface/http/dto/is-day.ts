import { ValidateBy } from 'class-validator';

const day = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** Validates a day, such as `2026-11-20`. It must exist in the calendar, and its year must be one that people write with four digits. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy(
    { name: 'isDay', validator: { validate: exists } },
    { message: 'must be a day that exists, such as 2026-11-20' },
  );

function exists(value: unknown): boolean {
  if (typeof value !== 'string' || !day.test(value)) return false;
  const ms = Date.parse(value);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
}
