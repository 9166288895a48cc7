import { sharedNow, steadily } from './clock.js';

export interface SendOrder {
  readonly perSecond: number;
  readonly count: number;
}

/** The time at which each event was committed (or handed to the client), indexed by event number. */
export interface SentReport {
  readonly sent: readonly number[];
}

/** The time at which each event reached its handler, indexed by event number. */
export interface HandledReport {
  readonly handled: readonly number[];
}

export const isSentReport = (message: unknown): message is SentReport =>
  typeof message === 'object' && message !== null && 'sent' in message;
export const isHandledReport = (message: unknown): message is HandledReport =>
  typeof message === 'object' && message !== null && 'handled' in message;

/** Sends events when ordered to. `send` resolves with the time from which the event's latency counts. */
export function sendOnOrder(send: (n: number) => Promise<number>): void {
  process.on('message', ({ perSecond, count }: SendOrder) => {
    const sent: number[] = [];
    void steadily(perSecond, count, async (n) => void (sent[n] = await send(n))).then(() => process.send?.({ sent }));
  });
  process.send?.('ready');
}

/** Records the arrival of events, and reports when the ordered number of events has arrived. */
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
