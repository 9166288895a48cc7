import type { Order } from '../order/order.js';
import type { OrderStep } from './decision.js';
import type { ProcessMessage } from './process-message.js';

/** Has the order take the step that its process has decided. What the step needs to know is in the message. */
export function takeStep(order: Order, step: OrderStep, message: ProcessMessage, at: Date): void {
  switch (step.type) {
    case 'awaitStock':
      return order.awaitStock(at);
    case 'awaitPayment':
      return order.awaitPayment(at);
    case 'confirm':
      return order.confirm(at);
    case 'ship':
      return order.ship({ ...parcelOf(message), at });
    case 'deliver':
      return order.deliver(at, step.assumed);
    case 'return':
      return order.return(reasonOf(message), at);
    case 'cancel':
      return order.cancel(step.reason, at);
  }
}

function parcelOf(message: ProcessMessage): { carrier: string | null; trackingNumber: string | null } {
  if (message.type !== 'Ship') throw new TypeError(`${message.type} describes no parcel.`);
  return { carrier: message.carrier, trackingNumber: message.trackingNumber };
}

function reasonOf(message: ProcessMessage): string {
  if (message.type !== 'Return') throw new TypeError(`${message.type} does not say why an order comes back.`);
  return message.reason;
}
