import type { ValidationError } from '@nestjs/common';
import type { FieldError } from './problem.js';

const mostNamed = 20;
const longestText = 200;
/** The name that class-validator gives to this error. */
const unknownField = 'whitelistValidation';

/** The field errors of a request in a problem report: at most 20 errors, and the number of further ones. */
export interface FieldErrors {
  readonly errors: readonly FieldError[];
  readonly moreErrors?: number;
}

/** Whether a field, at any depth, is not declared by the DTO. */
export function holdsUnknownFields(errors: readonly ValidationError[]): boolean {
  return errors.some(
    ({ constraints = {}, children = [] }) => unknownField in constraints || holdsUnknownFields(children),
  );
}

export function fieldErrors(found: readonly ValidationError[]): FieldErrors {
  const errors: FieldError[] = [];
  let more = 0;
  for (const error of each(found, '')) {
    if (errors.length < mostNamed) errors.push(error);
    else more++;
  }
  return { errors, ...(more > 0 && { moreErrors: more }) };
}

function* each(errors: readonly ValidationError[], parent: string): Generator<FieldError> {
  for (const { property, constraints = {}, children = [] } of errors) {
    const field = shortened(parent ? `${parent}.${property}` : property);
    for (const [rule, reason] of Object.entries(constraints)) {
      yield { field, reason: rule === unknownField ? 'is not a known field' : reasonFor(property, reason) };
    }
    yield* each(children, field);
  }
}

function reasonFor(property: string, reason: string): string {
  return shortened(reason.startsWith(`${property} `) ? reason.slice(property.length + 1) : reason);
}

/** Truncates text from the client, which may be long, because only its beginning is useful in a response. */
function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
