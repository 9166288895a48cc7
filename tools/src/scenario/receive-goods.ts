import { until } from './until.js';

/** Sends a POST as an operator. `key` makes it the same request when it is sent again. */
export type SendAsOperator = (path: string, body: object, key: string) => Promise<{ readonly status: number }>;

/**
 * Receives so many pieces of each product, so that orders of them can be confirmed. Waits for products of which Inventory has not
 * heard yet. Throws `ScenarioError` when it does not hear of one within 20 s.
 */
export async function receiveGoods(
  send: SendAsOperator,
  productIds: readonly string[],
  pieces: number,
  deliveryNote: string,
): Promise<void> {
  for (const productId of productIds) {
    const receipt = { quantity: pieces, deliveryNote };
    await until(`Inventory receives ${pieces} pieces of ${productId}`, async () => {
      const path = `/inventory/stock-items/${productId}/receipts`;
      const { status } = await send(path, receipt, `${deliveryNote} ${productId}`);
      return status === 204 || undefined;
    });
  }
}
