import { ProblemException } from '../problems/problem-exception.js';

/** Responds with 429 and `Retry-After`. */
export class TooManyRequestsException extends ProblemException {
  constructor(limit: string, retryAfterSeconds: number) {
    super(429, {
      code: 'too-many-requests',
      title: 'Too many requests',
      detail: `Nothing was done. Try again in ${retryAfterSeconds} s.`,
      limit,
      retryAfterSeconds,
    });
  }
}
