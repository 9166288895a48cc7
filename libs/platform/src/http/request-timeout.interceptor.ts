import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { throwError, timeout, type Observable } from 'rxjs';
import { ProblemException } from '../problems/problem-exception.js';

export const requestTimeoutMs = 15_000;

/** Answers 503 when a handler has not begun to answer after 15 s. What it started may still end well: its caller should ask again. */
@Injectable()
export class RequestTimeoutInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(timeout({ first: requestTimeoutMs, with: () => throwError(tooSlow) }));
  }
}

function tooSlow(): ProblemException {
  return new ProblemException(503, {
    code: 'request-timed-out',
    title: 'The request took too long',
    detail: `No answer within ${requestTimeoutMs / 1000} s. It may still be carried out.`,
  });
}
