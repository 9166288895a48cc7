import { AggregateChangedError, AggregateNotFoundError } from '@tradewind/application';
import { InvalidValueError, type Refusal } from '@tradewind/domain';
import { statusOfKind } from '../problems/problem-of-domain-error.js';
import { conflict, keyReused } from '../problems/problem-of-error.js';

/** A `code` that a problem report may have. */
export interface ProblemCode {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

/** The refusals that every service can return. */
const ofEveryService: readonly ProblemCode[] = [
  ...[InvalidValueError, AggregateNotFoundError, AggregateChangedError].map(codeOf),
  ...[conflict, keyReused].map(({ code, status, title }) => ({ code, status, title })),
];

/** Returns the codes of the service's own refusals and of those that every service has, sorted by code. */
export function problemCodes(refusals: readonly Refusal[]): ProblemCode[] {
  return [...refusals.map(codeOf), ...ofEveryService].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function codeOf({ code, kind, title }: Refusal): ProblemCode {
  return { code, status: statusOfKind[kind], title };
}
