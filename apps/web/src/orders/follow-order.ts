import type { Connection } from './liveness.js';
import type { Order } from './order.js';

interface Follower {
  readonly onOrder: (order: Order) => void;
  readonly onConnection: (connection: Connection) => void;
}

/** A stream that was refused, such as by an instance that is full, is asked for again after that, in ms. */
const refusedPauseMs = 30_000;

/**
 * Follows an order by server-sent events while the page is in view. The browser connects again by itself and resumes after the last
 * event; a refusal is final for it, so we begin anew. Returns what ends it.
 */
export function followOrder(orderId: string, { onOrder, onConnection }: Follower): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    clearTimeout(again);
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    close();
    const opened = new EventSource(`/api/ordering/orders/${orderId}/stream`);
    source = opened;
    opened.addEventListener('open', () => onConnection('live'));
    opened.addEventListener('order', ({ data }: MessageEvent<string>) => onOrder(JSON.parse(data) as Order));
    opened.addEventListener('error', () => {
      const refused = opened.readyState === EventSource.CLOSED;
      onConnection(refused ? 'polling' : 'reconnecting');
      if (refused) again = setTimeout(open, refusedPauseMs);
    });
  };
  const openWhenInView = (): void => (document.hidden ? close() : open());
  // A stream that is cut may take minutes to notice, and holds a place among the few of a person until then.
  const loseConnection = (): void => {
    close();
    onConnection('reconnecting');
  };

  openWhenInView();
  document.addEventListener('visibilitychange', openWhenInView);
  window.addEventListener('offline', loseConnection);
  window.addEventListener('online', openWhenInView);
  return () => {
    close();
    document.removeEventListener('visibilitychange', openWhenInView);
    window.removeEventListener('offline', loseConnection);
    window.removeEventListener('online', openWhenInView);
  };
}
