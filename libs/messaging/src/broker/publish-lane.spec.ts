import { describe, expect, it } from '@jest/globals';
import { MessageTooLargeError } from './broker-errors.js';
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

  it('refuses a message above the limit before anything is sent', async () => {
    const { requests, sent } = lane();
    await expect(sent.publish('orders', [order(1), order(REQUEST_LIMIT_BYTES)])).rejects.toThrow(MessageTooLargeError);
    expect(requests).toEqual([]);
  });
});
