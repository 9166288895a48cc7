import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/**
 * Honours `Idempotency-Key` on a route: the same user's same request with the same key has one effect and gets the first answer again,
 * marked `Idempotent-Replayed: true`. A failed try burns no key; another body under the key is refused with 422.
 */
export const Idempotent = () =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Makes it safe to repeat the request: one effect, one answer',
    }),
  );
