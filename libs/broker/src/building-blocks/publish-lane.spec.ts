import { describe, expect, it } from '@jest/globals';
import { HELD_BACK, MessageTooLargeError, TOO_LARGE } from '../port/broker-errors.js';
import { REQUEST_LIMIT_BYTES, messageSize } from './message-size.js';
import { PublishLane } from './publish-lane.js';
import type { TopicMessage } from './topic-message.js';

const order = (value: string | number) => ({ key: null, value: Buffer.alloc(Number(value)), headers: [] });

function lane() {
  const requests: TopicMessage[][] = [];
  const sent = new PublishLane(async (messages) => {
    requests.push([...messages]);
    await Promise.resolve();
    return messages.map(({ topic }, i) => ({ topic, partition: 0, offset: BigInt(i) }));
  });
  return { requests, sent };
}

describe('The publish lane', () => {
  it('sends publications of the same moment in one request, and answers each with its own records', async () => {
    const { requests, sent } = lane();
    const [orders, users] = await Promise.all([
      sent.publish('orders', [order(1), order(2)]),
      sent.publish('users', [order(3)]),
    ]);
    expect(requests).toHaveLength(1);
    expect(orders.map(({ topic }) => topic)).toEqual(['orders', 'orders']);
    expect(users).toEqual([{ topic: 'users', partition: 0, offset: 2n }]);
  });

  it('never sends more than the limit in one request, and keeps the order', async () => {
    const { requests, sent } = lane();
    const sizes = [400_000, 400_000, 400_000, 900_000, 1];
    await sent.publish('orders', sizes.map(order));
    const bytes = requests.map((request) => request.reduce((sum, { message }) => sum + messageSize(message), 0));
    expect(Math.max(...bytes)).toBeLessThanOrEqual(REQUEST_LIMIT_BYTES);
    expect(requests.flat().map(({ message }) => message.value!.length)).toEqual(sizes);
  });

  it('goes on after a request that failed, and tells only those whose messages were in it', async () => {
    let fail = true;
    const sent = new PublishLane(async (messages) => {
      if (fail) throw new Error('away');
      return messages.map(({ topic }, i) => ({ topic, partition: 0, offset: BigInt(i) }));
    });
    await expect(sent.publish('orders', [order(1)])).rejects.toThrow('away');
    fail = false;
    await expect(sent.publish('orders', [order(1)])).resolves.toHaveLength(1);
  });

  const keyed = (key: string, bytes: number) => ({ key: Buffer.from(key), value: Buffer.alloc(bytes), headers: [] });
  /** Takes all but messages of 600 kB, and what lies behind those of their key in the same request. */
  const choosy = (requests: number[][]) =>
    new PublishLane(async (messages) => {
      requests.push(messages.map(({ message }) => message.value!.length));
      let isRefused = false;
      return messages.map(({ topic, message }, i) => {
        if (message.value!.length === 600_000) isRefused = true;
        if (message.value!.length === 600_000) return TOO_LARGE;
        return isRefused && message.key!.toString() === 'lamp' ? HELD_BACK : { topic, partition: 0, offset: BigInt(i) };
      });
    });

  it('tells what was refused, and sends nothing behind it of its key in the next request', async () => {
    const requests: number[][] = [];
    const large = keyed('lamp', 600_000);
    const messages = [keyed('tent', 1), large, keyed('tent', 2), keyed('lamp', 500_000), keyed('stove', 400_000)];
    await expect(choosy(requests).publish('orders', messages)).rejects.toMatchObject({
      name: 'MessageTooLargeError',
      refused: new Set([large]),
      outcome: [{ offset: 0n }, TOO_LARGE, { offset: 2n }, HELD_BACK, { offset: 0n }],
    });
    expect(requests).toEqual([[1, 600_000, 2], [400_000]]);
  });

  it('tells publications that share a request each what became of its own messages', async () => {
    const requests: number[][] = [];
    const sent = choosy(requests);
    const [one, two, three] = await Promise.allSettled([
      sent.publish('orders', [keyed('tent', 1), keyed('lamp', 600_000)]),
      sent.publish('orders', [keyed('lamp', 3)]),
      sent.publish('orders', [keyed('tent', 4)]),
    ]);
    expect(requests).toEqual([[1, 600_000, 3, 4]]);
    expect(one).toMatchObject({ status: 'rejected', reason: { outcome: [{ offset: 0n }, TOO_LARGE] } });
    expect(two).toMatchObject({ status: 'rejected', reason: { refused: new Set(), outcome: [HELD_BACK] } });
    expect(three).toMatchObject({ status: 'fulfilled', value: [{ offset: 3n }] });
  });

  it('refuses a message above the limit before anything is sent', async () => {
    const { requests, sent } = lane();
    await expect(sent.publish('orders', [order(1), order(REQUEST_LIMIT_BYTES)])).rejects.toThrow(MessageTooLargeError);
    expect(requests).toEqual([]);
  });
});
