import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { Logger } from '@nestjs/common';
import { kafkaClient } from '../kafka-client.js';
import { Assignment } from './assignment.js';
import { ConsumerCluster } from './consumer-cluster.js';
import { GroupMembership } from './group-membership.js';

/** Nothing listens there, and nothing needs to: the connection attempt fails. */
const nowhere = { brokers: ['127.0.0.1:1'], clientId: 'spec' };

Logger.overrideLogger(false);

describe('The assignment of a generation', () => {
  const cluster = new ConsumerCluster(kafkaClient(nowhere), nowhere);
  const membership = new GroupMembership(cluster, 'shop', ['orders']);
  const share = (generationId: number) =>
    new Assignment(cluster, membership, { generationId, partitions: [] }, [], { handle: () => Promise.resolve() });
  const member = new AbortController();
  const listeners = () => getEventListeners(member.signal, 'abort').length;
  let running: Assignment | undefined;

  afterEach(async () => {
    await running?.end();
    await cluster.close();
  });

  it('removes its listeners from the signal of its member when it ends, through any number of generations', async () => {
    for (let generation = 1; generation <= 5; generation += 1) {
      running = share(generation);
      const lost = running.lost(member.signal);
      expect(listeners()).toBe(1);
      await running.end();
      await lost;
      expect(listeners()).toBe(0);
    }
    running = share(6);
    const lost = running.lost(member.signal);
    member.abort();
    await lost;
    expect(listeners()).toBe(0);
  });
});
