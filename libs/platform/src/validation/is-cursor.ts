import { ValidateBy } from 'class-validator';

const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** Validates the `next` of a page by its pattern. Instants in it, with milliseconds and in UTC, must exist from the year 1 on. */
export const IsCursor = (pattern: RegExp): PropertyDecorator =>
  ValidateBy(
    { name: 'isCursor', validator: { validate: (value) => typeof value === 'string' && isCursor(value, pattern) } },
    { message: 'must be the `next` of a page' },
  );

function isCursor(value: string, pattern: RegExp): boolean {
  return pattern.test(value) && (value.match(instants) ?? []).every(exists);
}

function exists(instant: string): boolean {
  const ms = Date.parse(instant);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === instant && !instant.startsWith('0000');
}
