import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import type { FieldError } from './problem.js';
import { ProblemException } from './problem-exception.js';
import { refuseUnstorableTexts } from './unstorable-text.js';

class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body') refuseUnstorableTexts(value, metadata.data);
    return super.transform(value, metadata);
  }
}

/**
 * Checks DTOs closed: a field that the DTO does not name is refused, each wrong field is answered with its reasons. Text
 * that can't be stored is refused first, wherever in a body it is.
 */
export function requestValidation(): ValidationPipe {
  return new RequestValidation({
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
