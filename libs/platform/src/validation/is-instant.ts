import { Matches, ValidateBy, type ValidationOptions } from 'class-validator';
import { applyDecorators } from '@nestjs/common';

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * A moment as of RFC 3339, such as `2026-11-20T09:30:00+01:00`: it names its offset from UTC, so that it means the same on
 * every machine, and it is a day of the calendar. Seconds may be left out.
 */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    Matches(rfc3339, { message: 'must be a date and time with its offset, such as 2026-11-20T09:30:00Z', ...options }),
    ValidateBy(
      { name: 'isInstant', validator: { validate: isOfTheCalendar } },
      { message: 'must be a day and time that exist', ...options },
    ),
  );

/** JavaScript turns the 30th of February into a day of March. */
function isOfTheCalendar(value: unknown): boolean {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return false;
  const day = value.slice(0, 10);
  return !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
}
