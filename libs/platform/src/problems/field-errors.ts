import type { ValidationError } from '@nestjs/common';
import type { FieldError } from './problem.js';

const mostNamed = 20;
const longestText = 200;

/** The field errors of a request in a problem report: at most 20 errors, and the number of further ones. */
export interface FieldErrors {
  readonly errors: readonly FieldError[];
  readonly moreErrors?: number;
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
      yield { field, reason: rule === 'whitelistValidation' ? 'is not a known field' : reasonFor(property, reason) };
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
