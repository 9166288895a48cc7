import type { Law } from '../violation.js';

const ends = ['Delivered', 'Returned', 'Cancelled'];

/** Every order ends, its process ends as it does, and the process has not ended before it. */
export const ordersComeToAnEnd: Law = ({ shop }) => {
  const processes = new Map(shop.processes.map(({ orderId, state }) => [orderId, state]));
  return shop.orders.flatMap(({ id, status }) => {
    const process = processes.get(id);
    if (ends.includes(status) && process === status) return [];
    const sentence = `Order ${id} is ${status}, and its process ${process ?? 'does not exist'}.`;
    return [{ law: 'orders come to an end', sentence, key: id }];
  });
};
