import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { fieldErrors, holdsUnknownFields } from './field-errors.js';
import { ProblemException } from './problem-exception.js';
import { refuseUnstorableTexts } from './unstorable-text.js';

class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body') refuseUnstorableTexts(value, metadata.data);
    return super.transform(value, metadata);
  }
}

/**
 * Validates DTOs strictly: it rejects fields that the DTO does not declare (422), so that nobody sets what only the service
 * decides, and wrong values (400). The problem has the reasons for each wrong field. Before that, it rejects a body that
 * contains text that can't be stored.
 */
export function requestValidation(): ValidationPipe {
  return new RequestValidation({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) =>
      holdsUnknownFields(errors)
        ? new ProblemException(422, {
            code: 'unknown-field',
            title: 'The request has fields that are not known here',
            ...fieldErrors(errors),
          })
        : new ProblemException(400, {
            code: 'validation-failed',
            title: 'The request is not valid',
            ...fieldErrors(errors),
          }),
  });
}
