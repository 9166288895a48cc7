import { useMutation, useQueryClient } from '@tanstack/react-query';
import { payment } from '../api/clients.js';
import { paymentsKey } from './queries.js';

export interface Settling {
  readonly action: 'retry' | 'refund-by-hand';
  readonly reason: string;
  /** Made with the form, so that a second click or a lost answer leads to one effect. */
  readonly idempotencyKey: string;
}

/** Asks the provider again, or says that the money was paid back in another way. */
export function useSettle(paymentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ action, reason, idempotencyKey }: Settling) => {
      const params = { path: { paymentId }, header: { 'Idempotency-Key': idempotencyKey } };
      return action === 'retry'
        ? payment.POST('/payments/{paymentId}/retry', { params, body: { reason } })
        : payment.POST('/payments/{paymentId}/refund-by-hand', { params, body: { reason } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: paymentsKey }),
  });
}
