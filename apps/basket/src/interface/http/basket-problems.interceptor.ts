import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ProblemException } from '@tradewind/platform';
import { catchError, type Observable } from 'rxjs';
import { CheckoutNotPendingError } from '../../domain/checkout/checkout-not-pending.error.js';
import { CheckoutTotalChangedError } from '../../domain/checkout/checkout-total-changed.error.js';
import { ItemNotInBasketError } from '../../domain/basket/item-not-in-basket.error.js';
import { ProductNotKnownError } from '../../domain/product/product-not-known.error.js';

/** What the basket alone refuses, as problem reports. */
@Injectable()
export class BasketProblemsInterceptor implements NestInterceptor {
  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw problemOf(error);
      }),
    );
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof ProductNotKnownError) {
    const { code, message, productId } = error;
    return new ProblemException(404, { code, title: 'The product is not known here', detail: message, productId });
  }
  if (error instanceof ItemNotInBasketError) {
    const { code, message, productId } = error;
    return new ProblemException(404, { code, title: 'The product is not in the basket', detail: message, productId });
  }
  if (error instanceof CheckoutNotPendingError) {
    const { code, message, checkoutId } = error;
    return new ProblemException(404, { code, title: 'The checkout is not pending', detail: message, checkoutId });
  }
  if (error instanceof CheckoutTotalChangedError) {
    const { code, message, differences, total } = error;
    return new ProblemException(409, { code, title: 'The total has changed', detail: message, differences, total });
  }
  return error;
}
