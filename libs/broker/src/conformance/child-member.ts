import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type BrokerConfig, connectBroker } from '../broker-config.js';
import type { ReceivedMessage } from '../port/broker-message.js';

export interface ChildOrders {
  readonly config: BrokerConfig;
  readonly topic: string;
  readonly group: string;
  /** Hangs after this many handled records until it reads a line. */
  readonly hangAfter: number;
}

export type ChildReport =
  | { readonly kind: 'joined' | 'hanging' | 'resumed' | 'closed' }
  | { readonly kind: 'handled'; key: string; n: number; partition: number; offset: string };

const orders = JSON.parse(process.argv[2]!) as ChildOrders;
const lines = createInterface({ input: process.stdin });
let handled = 0;

function report(event: ChildReport): void {
  writeSync(1, `${JSON.stringify(event)}\n`);
}

function reportHandled({ key, value, partition, offset }: ReceivedMessage): void {
  report({ kind: 'handled', key: String(key), n: Number(value), partition, offset: offset.toString() });
}

const broker = await connectBroker(orders.config, 'child');
const subscription = await broker.subscribe({
  group: orders.group,
  topics: [orders.topic],
  handle: async (batch) => {
    for (const message of batch.messages) {
      if (batch.signal.aborted) return;
      if (handled >= orders.hangAfter) {
        report({ kind: 'hanging' });
        await once(lines, 'line');
        batch.resolve(batch.messages.at(-1)!.offset);
        report({ kind: 'resumed' });
        return;
      }
      handled += 1;
      reportHandled(message);
      batch.resolve(message.offset);
    }
  },
});
report({ kind: 'joined' });
await once(lines, 'close');
await subscription.close();
await broker.close();
report({ kind: 'closed' });
