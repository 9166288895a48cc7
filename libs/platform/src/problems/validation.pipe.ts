import { ValidationPipe } from '@nestjs/common';
import { fieldErrors } from './field-errors.js';
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
        ...fieldErrors(errors),
      }),
  });
}
