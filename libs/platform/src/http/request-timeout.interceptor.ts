import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Observable } from 'rxjs';
import { ProblemException } from '../problems/problem-exception.js';
import { requestLimits } from './request-limits.js';

const { handlerMs } = requestLimits;

/**
 * Responds with 503 when a handler has not begun to respond after 15 s. The work that it started may still succeed, so
 * the client should retry. A stream of events has begun, and goes on.
 */
@Injectable()
export class RequestTimeoutInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { raw: response } = context.switchToHttp().getResponse<FastifyReply>();
    return new Observable((answer) => {
      const timer = setTimeout(() => response.headersSent || answer.error(tooSlow()), handlerMs);
      const handling = next.handle().subscribe(answer);
      return () => {
        clearTimeout(timer);
        handling.unsubscribe();
      };
    });
  }
}

function tooSlow(): ProblemException {
  return new ProblemException(503, {
    code: 'request-timed-out',
    title: 'The request took too long',
    detail: `No answer within ${handlerMs / 1000} s. It may still be carried out.`,
  });
}
