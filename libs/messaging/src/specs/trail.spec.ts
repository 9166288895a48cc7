import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { AlwaysOffSampler, ParentBasedSampler } from '@opentelemetry/sdk-trace';
import { eventually } from './eventually.js';
import { InMemoryTrail } from './consumption/in-memory-trail.js';
import { handled } from './consumption/price-handler.js';
import { TransientError } from '../incoming/failures/transient.error.js';
import { fastRetries } from './consumption/fast-retries.js';
import { change, productsOfOnePartition, TestConsumer } from './consumption/test-consumer.js';

describe('The trail of messages that are handled in one transaction', () => {
  const trail = new InMemoryTrail();
  let consumer: TestConsumer;
  const products = productsOfOnePartition(4);
  const messages = products.map((product) => ({ ...change(product, 1), id: randomUUID() }));
  const [first, poison, third, last] = messages.map(({ id }) => id) as [string, string, string, string];

  beforeAll(async () => {
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    trail.start();
    consumer = await TestConsumer.open();
    handled.fault = ({ id }) => {
      if (id === poison) throw new Error('poison');
    };
    await consumer.publishRaw([...messages, messages[0]!]);
    await consumer.start();
    await consumer.untilPrices(products.at(-1)!, [1]);
  });
  afterAll(async () => {
    await consumer.close();
    trail.stop();
    vi.restoreAllMocks();
  });

  const stepsOf = (messageId: string) =>
    trail
      .below('received', messageId)
      .map((steps) => steps.map(({ kind, failed }) => (failed ? `${kind} failed` : kind)));

  it('shows each message with its inbox, its handlers and the common commit', async () => {
    await eventually(() => {
      for (const id of [first, third, last])
        expect(stepsOf(id)).toContainEqual(['inbox', 'integration-event-handler', 'commit']);
    });
    const commits = [first, last].map((id) => {
      const steps = trail.below('received', id).flat();
      return steps.find(({ kind }) => kind === 'commit')!;
    });
    expect(new Set(commits.map((commit) => commit.value('transactionId'))).size).toBe(1);
    expect(commits.map((commit) => commit.value('correlationId'))).toEqual([first, last]);
  });

  it('lets the received step last until its commit', async () => {
    await eventually(() => expect(trail.endsOf(third).slice(-2)).toEqual(['commit', 'received']));
  });

  it('shows a failed message as rolled back, and a repeated one as a duplicate', async () => {
    expect(stepsOf(poison)).toContainEqual(['inbox', 'integration-event-handler failed', 'rollback']);
    await eventually(() => expect(trail.endsOf(poison)).toContain('dead-lettered'));
    await eventually(() => {
      const inboxes = trail.below('received', first).map(([inbox]) => inbox!.value('outcome'));
      expect(inboxes).toContain('new');
      expect(inboxes).toContain('duplicate');
    });
  });

  it('says which attempt has failed, how many there are, and when the next is', async () => {
    const again = { ...change(products[0]!, 2), id: randomUUID() };
    let failures = 0;
    handled.fault = ({ id }) => {
      if (id === again.id && ++failures < 3) throw new TransientError('busy');
    };
    await consumer.publishRaw([again]);
    await consumer.untilPrices(products[0]!, [1, 2]);
    const retries = trail.of('retry-scheduled', again.id);
    expect(retries.map((retry) => [retry.value('attempt'), retry.value('mostAttempts')])).toEqual([
      [1, fastRetries.attempts],
      [2, fastRetries.attempts],
    ]);
    expect(retries.every((retry) => Number(retry.value('until')) > Date.now() - 60_000)).toBe(true);
  });
});

describe('The trail of a message whose flow is not recorded', () => {
  const trail = new InMemoryTrail();
  let consumer: TestConsumer;

  beforeAll(async () => {
    vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    trail.start(new ParentBasedSampler({ root: new AlwaysOffSampler() }));
    consumer = await TestConsumer.open();
    await consumer.start();
  });
  afterAll(async () => {
    await consumer.close();
    trail.stop();
    vi.restoreAllMocks();
  });

  it('begins with its second attempt, so that it tells how a failure has ended', async () => {
    const [product] = productsOfOnePartition(1) as [string];
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`;
    const message = { ...change(product, 1), id: randomUUID(), traceparent };
    let failures = 0;
    handled.fault = ({ id }) => {
      if (id === message.id && ++failures < 2) throw new TransientError('busy');
    };
    await consumer.publishRaw([message]);
    await consumer.untilPrices(product, [1]);
    await eventually(() => expect(trail.of('received', message.id)).toHaveLength(1));
    const [below] = trail.below('received', message.id);
    expect(below!.map(({ kind }) => kind)).toEqual(['inbox', 'integration-event-handler', 'commit']);
  });
});
