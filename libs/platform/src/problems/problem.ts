/** One field of a request and what is wrong with it. */
export interface FieldError {
  readonly field: string;
  readonly reason: string;
}

/** A problem report (RFC 9457). `code` is for programs, `detail` for people. More members may follow. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly correlationId?: string;
  readonly errors?: readonly FieldError[];
  readonly [member: string]: unknown;
}

export type ProblemCore = Pick<Problem, 'status' | 'code' | 'title'> & Readonly<Record<string, unknown>>;

export const problemContentType = 'application/problem+json';

export function problemType(code: string): string {
  return `urn:tradewind:problem:${code}`;
}
