import { describe, expect, it } from 'vitest';
import { HELD_BACK, MessageTooLargeError, TOO_LARGE } from '../port/broker-errors.js';
import { REQUEST_LIMIT_BYTES, messageSize } from './message-size.js';
import { PublishQueue } from './publish-queue.js';
import type { TopicMessage } from './topic-message.js';

const order = (value: string | number) => ({ key: null, value: Buffer.alloc(Number(value)), headers: [] });

function queueWithLog() {
  const requests: TopicMessage[][] = [];
  const queue = new PublishQueue(async (messages) => {
    requests.push([...messages]);
    await Promise.resolve();
    return messages.map(({ topic }, i) => ({ topic, partition: 0, offset: BigInt(i) }));
  });
  return { requests, queue };
}

describe('The publish queue', () => {
  it('sends concurrent publications in one request, and answers each with its own records', async () => {
    const { requests, queue } = queueWithLog();
    const [orders, users] = await Promise.all([
      queue.publish('orders', [order(1), order(2)]),
      queue.publish('users', [order(3)]),
    ]);
    expect(requests).toHaveLength(1);
    expect(orders.map(({ topic }) => topic)).toEqual(['orders', 'orders']);
    expect(users).toEqual([{ topic: 'users', partition: 0, offset: 2n }]);
  });

  it('never sends more than the limit in one request, and keeps the order', async () => {
    const { requests, queue } = queueWithLog();
    const sizes = [400_000, 400_000, 400_000, 900_000, 1];
    await queue.publish('orders', sizes.map(order));
    const bytes = requests.map((request) => request.reduce((sum, { message }) => sum + messageSize(message), 0));
    expect(Math.max(...bytes)).toBeLessThanOrEqual(REQUEST_LIMIT_BYTES);
    expect(requests.flat().map(({ message }) => message.value!.length)).toEqual(sizes);
  });

  it('continues after a failed request, and reports the failure only to the publications in it', async () => {
    let fail = true;
    const queue = new PublishQueue(async (messages) => {
      if (fail) throw new Error('away');
      return messages.map(({ topic }, i) => ({ topic, partition: 0, offset: BigInt(i) }));
    });
    await expect(queue.publish('orders', [order(1)])).rejects.toThrow('away');
    fail = false;
    await expect(queue.publish('orders', [order(1)])).resolves.toHaveLength(1);
  });

  const keyed = (key: string, bytes: number) => ({ key: Buffer.from(key), value: Buffer.alloc(bytes), headers: [] });
  /** Refuses messages of 600 kB, and those of their key behind them in the same request. */
  const queueWithLimit = (requests: number[][]) =>
    new PublishQueue(async (messages) => {
      requests.push(messages.map(({ message }) => message.value!.length));
      let isRefused = false;
      return messages.map(({ topic, message }, i) => {
        if (message.value!.length === 600_000) isRefused = true;
        if (message.value!.length === 600_000) return TOO_LARGE;
        return isRefused && message.key!.toString() === 'lamp' ? HELD_BACK : { topic, partition: 0, offset: BigInt(i) };
      });
    });

  it('reports refused messages, and does not send later messages of their keys in the next request', async () => {
    const requests: number[][] = [];
    const large = keyed('lamp', 600_000);
    const messages = [keyed('tent', 1), large, keyed('tent', 2), keyed('lamp', 500_000), keyed('stove', 400_000)];
    await expect(queueWithLimit(requests).publish('orders', messages)).rejects.toMatchObject({
      name: 'MessageTooLargeError',
      refused: new Set([large]),
      outcome: [{ offset: 0n }, TOO_LARGE, { offset: 2n }, HELD_BACK, { offset: 0n }],
    });
    expect(requests).toEqual([[1, 600_000, 2], [400_000]]);
  });

  it('reports the outcome of its own messages to each publication of a shared request', async () => {
    const requests: number[][] = [];
    const queue = queueWithLimit(requests);
    const [one, two, three] = await Promise.allSettled([
      queue.publish('orders', [keyed('tent', 1), keyed('lamp', 600_000)]),
      queue.publish('orders', [keyed('lamp', 3)]),
      queue.publish('orders', [keyed('tent', 4)]),
    ]);
    expect(requests).toEqual([[1, 600_000, 3, 4]]);
    expect(one).toMatchObject({ status: 'rejected', reason: { outcome: [{ offset: 0n }, TOO_LARGE] } });
    expect(two).toMatchObject({ status: 'rejected', reason: { refused: new Set(), outcome: [HELD_BACK] } });
    expect(three).toMatchObject({ status: 'fulfilled', value: [{ offset: 3n }] });
  });

  it('refuses a message above the limit before anything is sent', async () => {
    const { requests, queue } = queueWithLog();
    await expect(queue.publish('orders', [order(1), order(REQUEST_LIMIT_BYTES)])).rejects.toThrow(MessageTooLargeError);
    expect(requests).toEqual([]);
  });
});
