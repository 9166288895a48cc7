import { OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { PostgresLogBroker } from '@tradewind/broker';

const price = { amount: 4990, currency: 'EUR' };

/** Writes an OrderStarted with the given message id to the broker's log. Messages with the same key are handled in order. */
export async function deliver(
  messageId: string,
  customerId: string,
  checkoutId: string,
  key = customerId,
): Promise<void> {
  const data: OrderStartedIntegrationEvent = {
    orderId: newId(),
    checkoutId,
    customerId,
    buyer: { buyerId: newId(), displayName: null },
    items: [{ productId: newId(), sku: 'TW-1', name: 'Brass compass', unitPrice: price, quantity: 1 }],
    total: price,
    startedAt: new Date().toISOString(),
  };
  const headers = {
    ce_specversion: '1.0',
    ce_id: messageId,
    ce_type: OrderStartedIntegrationEvent.type,
    ce_source: '/tradewind/ordering',
    ce_subject: key,
    ce_time: data.startedAt,
    ce_correlationid: newId(),
    'content-type': 'application/json',
  };
  const broker = await PostgresLogBroker.connect({ url: process.env['BROKER_URL']!, clientId: 'redelivery' });
  await broker.publish(OrderStartedIntegrationEvent.topic, [
    {
      key: Buffer.from(key),
      value: Buffer.from(JSON.stringify(data)),
      headers: Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)] as const),
    },
  ]);
  await broker.close();
}
