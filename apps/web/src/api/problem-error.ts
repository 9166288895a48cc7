import { ToldError } from './told-error.js';

export interface FieldError {
  readonly field: string;
  readonly reason: string;
}

/** A problem report (RFC 9457), as every service answers what it refuses. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly correlationId?: string;
  /** What some codes add, such as the differences of `checkout-total-changed`. */
  readonly [member: string]: unknown;
}

/** What a service refused, or that nobody answered (status 0, code `unreachable`). The message is for people. */
export class ProblemError extends ToldError {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  /** Whether the same request may succeed later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const unreachable: Problem = {
  status: 0,
  code: 'unreachable',
  title: 'The shop does not answer. Check your connection; we try again.',
};

export const unreachableError = () => new ProblemError(unreachable);

export async function problemErrorOf(response: Response): Promise<ProblemError> {
  const text = await response.text().catch(() => '');
  try {
    const problem = JSON.parse(text) as Problem;
    if (typeof problem.title === 'string') return new ProblemError({ ...problem, status: response.status });
  } catch {
    // No problem report: something before the service answered.
  }
  return new ProblemError({
    status: response.status,
    code: 'no-report',
    title: `The shop answered with ${response.status}.`,
  });
}
