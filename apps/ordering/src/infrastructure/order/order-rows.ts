import { Money } from '@tradewind/domain';
import { OrderItem } from '../../domain/order/order-item.js';
import { Order } from '../../domain/order/order.js';
import { ShippingAddress } from '../../domain/order/shipping-address.js';
import { PaymentMethod } from '../../domain/payment/payment-method.js';
import type { OrderItemRow } from './order-item.schema.js';
import type { OrderRow } from './order.schema.js';

export function orderToRow(order: Order): OrderRow {
  const { total, address, paymentMethod, cancellation, shipment, return: returned, items, ...same } = order.snapshot();
  return {
    ...same,
    version: order.version,
    totalAmount: total.amount,
    totalCurrency: total.currency,
    address: address.toJSON(),
    paymentToken: paymentMethod.token,
    paymentLabel: paymentMethod.label,
    cancellationReason: cancellation?.reason ?? null,
    cancelledAt: cancellation?.at ?? null,
    shippedAt: shipment?.at ?? null,
    carrier: shipment?.carrier ?? null,
    trackingNumber: shipment?.trackingNumber ?? null,
    returnReason: returned?.reason ?? null,
    returnedAt: returned?.at ?? null,
    items: items.map((item, index) => itemToRow(order.id, index + 1, item)),
  };
}

export function orderFromRow(row: OrderRow): Order {
  const { id, orderNumber, checkoutId, customerId, buyerId, status, startedAt, deliveredAt } = row;
  const { cancellationReason, cancelledAt, shippedAt, carrier, trackingNumber, returnReason, returnedAt } = row;
  const state = {
    ...{ id, orderNumber, checkoutId, customerId, buyerId, status, startedAt, deliveredAt },
    total: Money.restore(row.totalAmount, row.totalCurrency),
    address: ShippingAddress.restore(row.address),
    paymentMethod: PaymentMethod.restore({ token: row.paymentToken, label: row.paymentLabel }),
    cancellation: cancellationReason && cancelledAt ? { reason: cancellationReason, at: cancelledAt } : null,
    shipment: shippedAt && { carrier, trackingNumber, at: shippedAt },
    return: returnReason !== null && returnedAt ? { reason: returnReason, at: returnedAt } : null,
    items: row.items.map(itemFromRow),
  };
  return Order.restore(state, row.version);
}

function itemToRow(orderId: string, line: number, item: OrderItem): OrderItemRow {
  const { productId, sku, name, quantity, unitPrice } = item;
  return {
    orderId,
    line,
    productId,
    sku,
    name,
    quantity,
    unitPriceAmount: unitPrice.amount,
    unitPriceCurrency: unitPrice.currency,
  };
}

function itemFromRow({ productId, sku, name, quantity, unitPriceAmount, unitPriceCurrency }: OrderItemRow): OrderItem {
  return OrderItem.restore({
    productId,
    sku,
    name,
    quantity,
    unitPrice: Money.restore(unitPriceAmount, unitPriceCurrency),
  });
}
