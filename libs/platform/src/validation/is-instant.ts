import { Matches, ValidateBy, type ValidationOptions } from 'class-validator';
import { applyDecorators } from '@nestjs/common';

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * Validates an RFC 3339 timestamp, such as `2026-11-20T09:30:00+01:00`. The timestamp must have a UTC offset, so that
 * it means the same on every machine, and its date must exist in the calendar. The seconds are optional.
 */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    Matches(rfc3339, { message: 'must be a date and time with its offset, such as 2026-11-20T09:30:00Z', ...options }),
    ValidateBy(
      { name: 'isInstant', validator: { validate: isOfTheCalendar } },
      { message: 'must be a day and time that exist', ...options },
    ),
  );

/** Rejects dates that don't exist, because JavaScript turns 30 February into a day in March. */
function isOfTheCalendar(value: unknown): boolean {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return false;
  const day = value.slice(0, 10);
  return !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
}
