import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldError } from './problem.js';
import { ProblemException } from './problem-exception.js';

/** Checks DTOs closed: a field that the DTO does not name is refused, each wrong field is answered with its reasons. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) =>
      new ProblemException(400, {
        code: 'validation-failed',
        title: 'The request is not valid',
        errors: errors.flatMap((error) => fieldErrors(error, '')),
      }),
  });
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, reason]) => ({
    field,
    reason: rule === 'whitelistValidation' ? 'is not a known field' : withoutProperty(reason, error.property),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

function withoutProperty(reason: string, property: string): string {
  return reason.startsWith(`${property} `) ? reason.slice(property.length + 1) : reason;
}
