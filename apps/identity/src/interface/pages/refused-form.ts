import type { FieldProblem, FieldView } from './field.js';
import { waitingTime } from './waiting-time.js';

/** Why a form was refused: because of its fields, or because it has to wait. */
export interface RefusedForm {
  readonly problems?: readonly FieldProblem[];
  /** After how many seconds the form may be sent again, when it was sent too often or too many people are at it. */
  readonly retryAfterSeconds?: number;
}

/** What the parts `summary` and `tooMany` show. */
export interface RefusalView {
  readonly isWrong: boolean;
  readonly errors: ReadonlyArray<{ readonly id: string; readonly text: string }>;
  readonly wait: string;
}

/** @param fields in the order of the page, which is the order of the errors, too */
export function refusalView({ retryAfterSeconds }: RefusedForm, fields: readonly FieldView[]): RefusalView {
  const errors = fields.filter(({ error }) => error).map(({ id, error: text }) => ({ id, text }));
  const wait = retryAfterSeconds === undefined ? '' : waitingTime(retryAfterSeconds);
  return { isWrong: errors.length > 0 || wait !== '', errors, wait };
}
