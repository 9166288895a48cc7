import type { ExecutionContext } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NEVER, of, type Observable } from 'rxjs';
import type { ProblemException } from '../problems/problem-exception.js';
import { requestLimits } from './request-limits.js';
import { RequestTimeoutInterceptor } from './request-timeout.interceptor.js';

describe('The time limit of a handler', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** What has become of a request when the time is over. */
  function outcome(handled: Observable<unknown>, headersSent: boolean): string {
    const http = { getResponse: () => ({ raw: { headersSent } }) };
    const context = { getType: () => 'http', switchToHttp: () => http } as unknown as ExecutionContext;
    let seen = 'still running';
    new RequestTimeoutInterceptor().intercept(context, { handle: () => handled }).subscribe({
      next: () => (seen = 'answered'),
      error: (error: ProblemException) => (seen = `refused with ${error.getStatus()}`),
    });
    vi.advanceTimersByTime(requestLimits.handlerMs);
    return seen;
  }

  it('ends a request whose answer has not begun', () => {
    expect(outcome(NEVER, false)).toBe('refused with 503');
  });

  it('leaves a stream alone, whose answer has begun', () => {
    expect(outcome(NEVER, true)).toBe('still running');
  });

  it('is over with the answer', () => {
    expect(outcome(of('an answer'), false)).toBe('answered');
    expect(vi.getTimerCount()).toBe(0);
  });
});
