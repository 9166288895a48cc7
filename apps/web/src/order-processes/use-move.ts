import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ordering } from '../api/clients.js';
import type { MoveName } from './moves.js';
import { processesKey } from './queries.js';

export interface MoveRequest {
  readonly name: MoveName;
  readonly reason: string;
  readonly carrier?: string;
  readonly trackingNumber?: string;
  /** Made with the form, so that a second click or a lost answer leads to one effect. */
  readonly idempotencyKey: string;
}

/** Makes a move with an order. */
export function useMove(orderId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: MoveRequest) => send(orderId, request),
    onSettled: () => queries.invalidateQueries({ queryKey: processesKey }),
  });
}

function send(orderId: string, { name, reason, carrier, trackingNumber, idempotencyKey }: MoveRequest) {
  const params = { path: { orderId }, header: { 'Idempotency-Key': idempotencyKey } };
  const body = { reason };
  switch (name) {
    case 'ship':
      return ordering.POST('/orders/{orderId}/ship', {
        params,
        body: { ...(carrier && { carrier }), ...(trackingNumber && { trackingNumber }) },
      });
    case 'deliver':
      return ordering.POST('/orders/{orderId}/deliver', { params });
    case 'return':
      return ordering.POST('/orders/{orderId}/return', { params, body });
    case 'cancel':
      return ordering.POST('/order-processes/{orderId}/cancel', { params, body });
    case 'retry':
      return ordering.POST('/order-processes/{orderId}/retry', { params, body });
    case 'move-on':
      return ordering.POST('/order-processes/{orderId}/move-on', { params, body });
  }
}
