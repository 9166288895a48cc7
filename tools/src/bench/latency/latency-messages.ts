import { sharedNow, steadily } from './clock.js';

export interface SendOrder {
  readonly perSecond: number;
  readonly count: number;
}

/** When each event was committed (or handed to the client), by its number. */
export interface SentReport {
  readonly sent: readonly number[];
}

/** When each event reached its handler, by its number. */
export interface HandledReport {
  readonly handled: readonly number[];
}

export const isSentReport = (message: unknown): message is SentReport =>
  typeof message === 'object' && message !== null && 'sent' in message;
export const isHandledReport = (message: unknown): message is HandledReport =>
  typeof message === 'object' && message !== null && 'handled' in message;

/** Sends on order. `send` resolves with the moment from which the event's latency counts. */
export function sendOnOrder(send: (n: number) => Promise<number>): void {
  process.on('message', ({ perSecond, count }: SendOrder) => {
    const sent: number[] = [];
    void steadily(perSecond, count, async (n) => void (sent[n] = await send(n))).then(() => process.send?.({ sent }));
  });
  process.send?.('ready');
}

/** Notes events as they come, and reports once it has as many as it was told to await. */
export function noteArrivals(): { note(n: number): void } {
  let handled: number[] = [];
  let left = 0;
  process.on('message', ({ count }: SendOrder) => {
    handled = [];
    left = count;
  });
  return {
    note: (n) => {
      handled[n] ??= sharedNow();
      left -= 1;
      if (left === 0) process.send?.({ handled });
    },
  };
}
