import { useMutation, useQueryClient } from '@tanstack/react-query';
import { inventory } from '../../api/clients.js';
import { type StockItem, stockChanges } from './queries.js';

export type StockChange =
  | { readonly kind: 'receive'; readonly quantity: number; readonly deliveryNote?: string }
  | { readonly kind: 'adjust'; readonly difference: number; readonly reason: string }
  | { readonly kind: 'write-off'; readonly quantity: number; readonly reason: string };

/** Moves pieces. The change counts as accepted until the list shows a newer revision of the stock. */
export function useChangeStock({ productId, revision }: StockItem) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ change, key }: { change: StockChange; key: string }) => send(productId, change, key),
    onSuccess: (_, { change }) => {
      const isBack = (item: StockItem) => item.revision > revision;
      stockChanges.add(productId, { what: words[change.kind], isBack, acceptedAt: Date.now() });
      void queries.invalidateQueries({ queryKey: ['inventory'] });
      void queries.invalidateQueries({ queryKey: ['catalog'] });
    },
  });
}

const words = {
  receive: 'Receipt accepted',
  adjust: 'Correction accepted',
  'write-off': 'Write-off accepted',
} as const;

function send(productId: string, change: StockChange, key: string) {
  const params = { path: { productId }, header: { 'Idempotency-Key': key } };
  const { kind, ...body } = change;
  if (kind === 'receive') return inventory.POST('/stock-items/{productId}/receipts', { params, body: body as never });
  if (kind === 'adjust') return inventory.POST('/stock-items/{productId}/adjustments', { params, body: body as never });
  return inventory.POST('/stock-items/{productId}/write-offs', { params, body: body as never });
}
