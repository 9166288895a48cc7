import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { throwError, timeout, type Observable } from 'rxjs';
import { ProblemException } from '../problems/problem-exception.js';
import { requestLimits } from './request-limits.js';

const { handlerMs } = requestLimits;

/**
 * Responds with 503 when a handler has not begun to respond after 15 s. The work that it started may still succeed, so
 * the client should retry.
 */
@Injectable()
export class RequestTimeoutInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(timeout({ first: handlerMs, with: () => throwError(tooSlow) }));
  }
}

function tooSlow(): ProblemException {
  return new ProblemException(503, {
    code: 'request-timed-out',
    title: 'The request took too long',
    detail: `No answer within ${handlerMs / 1000} s. It may still be carried out.`,
  });
}
