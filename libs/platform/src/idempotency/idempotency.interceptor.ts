import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { IdempotentRequests } from '@tradewind/application';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../auth/auth.decorators.js';
import { ProblemException } from '../problems/problem-exception.js';
import { requestFingerprint } from './request-fingerprint.js';

interface StoredAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly body: unknown;
}

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly requests: IdempotentRequests) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) throw invalidKey();
    return from(this.once(key, request, context.switchToHttp().getResponse<Response>(), next));
  }

  private async once(
    key: string,
    request: AuthenticatedRequest,
    response: Response,
    next: CallHandler,
  ): Promise<unknown> {
    let carriedOut = false;
    const scope = `${request.user?.id ?? 'anonymous'} ${request.method} ${request.path}`;
    const answer = await this.requests.execute(
      { key, scope, fingerprint: requestFingerprint(request.body) },
      async () => {
        carriedOut = true;
        const body: unknown = await lastValueFrom(next.handle(), { defaultValue: null });
        return {
          status: response.statusCode,
          location: response.get('Location') ?? null,
          body: body ?? null,
        } satisfies StoredAnswer;
      },
    );
    response.status(answer.status);
    if (!carriedOut) response.setHeader('Idempotent-Replayed', 'true');
    if (answer.location) response.setHeader('Location', answer.location);
    return answer.body ?? undefined;
  }
}

function invalidKey(): ProblemException {
  const errors = [{ field: 'Idempotency-Key', reason: 'must be 1 to 255 visible ASCII characters' }];
  return new ProblemException(400, { code: 'validation-failed', title: 'The request is not valid', errors });
}
