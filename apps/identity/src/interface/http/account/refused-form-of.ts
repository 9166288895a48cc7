import { TooBusyError } from '@tradewind/application';
import { DomainError } from '@tradewind/domain';
import { ProblemException } from '@tradewind/platform';
import type { FieldProblem } from '../../pages/field.js';
import type { RefusedForm } from '../../pages/refused-form.js';

export interface RefusedFormAnswer {
  readonly status: number;
  readonly refused: RefusedForm;
}

/** Returns what a form shows when it was refused. @throws the error, if it has nothing to do with the form */
export function refusedFormOf(error: unknown): RefusedFormAnswer {
  if (error instanceof DomainError && Array.isArray(error.extensions['errors'])) {
    return { status: 422, refused: { problems: error.extensions['errors'] as readonly FieldProblem[] } };
  }
  if (error instanceof TooBusyError) {
    return { status: 503, refused: { retryAfterSeconds: error.retryAfterSeconds } };
  }
  if (error instanceof ProblemException && error.getStatus() === 429) {
    return { status: 429, refused: { retryAfterSeconds: Number(error.problem['retryAfterSeconds']) } };
  }
  throw error;
}
