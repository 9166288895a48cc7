import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { IdempotentRequests } from '@tradewind/application';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../auth/auth.decorators.js';
import { ProblemException } from '../problems/problem-exception.js';
import { idempotencyScope, isIdempotencyKey } from './idempotency-key.js';
import { requestFingerprint } from './request-fingerprint.js';

interface StoredAnswer {
  readonly status: number;
  readonly location: number | string | string[] | null;
  readonly body: unknown;
}

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly requests: IdempotentRequests) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    if (!isIdempotencyKey(key)) throw invalidKey();
    const scope = idempotencyScope(request);
    if (scope === undefined) return next.handle();
    return from(this.once({ key, scope }, request, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  private async once(
    { key, scope }: { readonly key: string; readonly scope: string },
    request: AuthenticatedRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    let carriedOut = false;
    const answer = await this.requests.execute(
      { key, scope, fingerprint: requestFingerprint(request.body) },
      async () => {
        carriedOut = true;
        const body: unknown = await lastValueFrom(next.handle(), { defaultValue: null });
        return {
          status: reply.statusCode,
          location: reply.getHeader('Location') ?? null,
          body: body ?? null,
        } satisfies StoredAnswer;
      },
    );
    reply.code(answer.status);
    if (!carriedOut) reply.header('Idempotent-Replayed', 'true');
    if (answer.location) reply.header('Location', answer.location);
    return answer.body ?? undefined;
  }
}

function invalidKey(): ProblemException {
  const errors = [{ field: 'Idempotency-Key', reason: 'must be 1 to 255 visible ASCII characters' }];
  return new ProblemException(400, { code: 'validation-failed', title: 'The request is not valid', errors });
}
