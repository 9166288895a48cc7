import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/**
 * Supports `Idempotency-Key` on a route. When the same user repeats a request with the same key, the request takes
 * effect once and the first response is returned again, marked `Idempotent-Replayed: true`. A failed attempt does not
 * use up the key. A different body with the same key is rejected with 422.
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
