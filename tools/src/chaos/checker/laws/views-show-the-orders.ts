import { groupBy } from '../group-by.js';
import type { Law } from '../violation.js';

/** The lists that people look at show each order once, in its state, with every state that it has reached once. */
export const viewsShowTheOrders: Law = ({ shop }) => {
  const summaries = groupBy(shop.summaries, ({ orderId }) => orderId);
  const timelines = groupBy(shop.timeline, ({ orderId }) => orderId);
  return shop.orders.flatMap(({ id, status, buyerId }) => {
    const shown = summaries.get(id) ?? [];
    const states = (timelines.get(id) ?? []).map((entry) => entry.status);
    const faithful = shown.length === 1 && shown[0]!.status === status && shown[0]!.buyerId === buyerId;
    if (faithful && new Set(states).size === states.length && states.at(-1) === status) return [];
    const sentence = `Order ${id} is ${status}, and is shown as ${shown.map((it) => it.status).join() || 'nothing'}, after ${states.join(', ')}.`;
    return [{ law: 'views show the orders', sentence, key: id }];
  });
};
