import type { BasketLine } from './basket-line.js';

export interface BasketState {
  readonly customerId: string;
  readonly lines: readonly BasketLine[];
  readonly pendingCheckoutId: string | null;
}
