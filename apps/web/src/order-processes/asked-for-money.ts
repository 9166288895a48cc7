import type { OrderProcessDetail } from './process-state.js';

/** In less time than that, in ms, Payment has heard of an order, as a rule. */
const usualMs = 5_000;

/** Whether Payment was asked for the money of an order; `just-now`: it may not have heard of it yet. */
export function whetherAsked(
  { state, enteredAt, steps }: Pick<OrderProcessDetail, 'state' | 'enteredAt' | 'steps'>,
  now: number,
): 'no' | 'just-now' | 'yes' {
  if (!steps.some(({ stateAfter }) => stateAfter === 'AwaitingPayment')) return 'no';
  return state === 'AwaitingPayment' && now - Date.parse(enteredAt) < usualMs ? 'just-now' : 'yes';
}
