import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Connection } from '../api/follow-stream.js';
import { followOrder } from './follow-order.js';
import type { Order } from './order.js';
import { orderKey, orderQuery } from './queries.js';
import { learnThatPast, shopTimeAt } from './shop-clock.js';

/** How often the order is read while its stream is down, in ms. */
const pollMs = 5_000;

/** The order as it changes, with how that is heard and when it was heard last (by the clock of the shop, in ms). */
export function useLiveOrder(orderId: string) {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const isDown = connection === 'polling' || connection === 'reconnecting';
  const query = useSuspenseQuery({ ...orderQuery(orderId), refetchInterval: isDown && pollMs });
  useEffect(() => {
    const onOrder = (order: Order) => {
      learnThatPast(order.timeline.at(-1)!.at);
      queries.setQueryData(orderKey(orderId), order);
    };
    return followOrder(orderId, { onOrder, onConnection: setConnection });
  }, [queries, orderId]);
  return { order: query.data, connection, updatedAt: shopTimeAt(query.dataUpdatedAt), refetch: query.refetch };
}
