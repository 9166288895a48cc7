import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ProblemException } from '@tradewind/platform';
import { catchError, type Observable } from 'rxjs';
import { CheckoutRejectedError } from '../../domain/checkout/checkout-rejected.error.js';

/** Tells who waits for the order of a checkout that it never comes. */
@Injectable()
export class CheckoutProblemsInterceptor implements NestInterceptor {
  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw error instanceof CheckoutRejectedError ? problemOf(error) : error;
      }),
    );
  }
}

function problemOf({ code, message, checkoutId, rejection }: CheckoutRejectedError): ProblemException {
  const { reason } = rejection;
  return new ProblemException(410, { code, title: 'The checkout was rejected', detail: message, checkoutId, reason });
}
