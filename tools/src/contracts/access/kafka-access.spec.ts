import { describe, expect, it } from '@jest/globals';
import { topics } from '@tradewind/contracts';
import { accessRules, topicList } from './kafka-access.js';

const publisher = { service: 'parcels', type: 'tradewind.ordering.order-started.v1', file: '' };
const consumer = { service: 'parcels', handler: '', file: '', fields: [] };
const rulesOf = (view: Parameters<typeof accessRules>[0]) =>
  accessRules(view)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('What a service may do in Kafka', () => {
  it('is to write what it publishes, and to read what it consumes as its own group', () => {
    const consumers = [
      { ...consumer, type: 'tradewind.catalog.product-created.v1' },
      { ...consumer, type: 'tradewind.catalog.product-updated.v1' },
      { ...consumer, type: 'tradewind.identity.user-registered.v1' },
    ];
    expect(rulesOf({ publishers: [publisher, publisher], consumers })).toEqual([
      '--allow-principal User:parcels --operation Write --topic tradewind.ordering.events',
      '--allow-principal User:parcels --operation Read --topic tradewind.identity.events --topic tradewind.catalog.events --group parcels',
    ]);
  });

  it('is nothing where it publishes and consumes nothing', () => {
    expect(rulesOf({ publishers: [publisher], consumers: [] })).toHaveLength(1);
    expect(rulesOf({ publishers: [], consumers: [] })).toEqual([]);
  });

  it('concerns topics that somebody creates', () => {
    for (const { name, partitions } of topics) expect(topicList()).toContain(`\n${name} ${partitions}\n`);
  });
});
