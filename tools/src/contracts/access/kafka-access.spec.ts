import { describe, expect, it } from 'vitest';
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
    expect(rulesOf({ publishers: [publisher, publisher], consumers, rebuilding: [] })).toEqual([
      '--allow-principal User:parcels --operation Write --topic tradewind.ordering.events',
      '--allow-principal User:parcels --operation Read --topic tradewind.identity.events --topic tradewind.catalog.events --group parcels',
    ]);
  });

  it('is to read as one more group for each rebuild of its projections, and to delete its groups', () => {
    const consumers = [{ ...consumer, type: 'tradewind.catalog.product-created.v1' }];
    expect(rulesOf({ publishers: [], consumers, rebuilding: ['parcels'] })).toEqual([
      '--allow-principal User:parcels --operation Read --topic tradewind.catalog.events --group parcels',
      '--allow-principal User:parcels --operation Delete --group parcels',
      '--allow-principal User:parcels --operation Read --operation Delete --group parcels- --resource-pattern-type prefixed',
    ]);
  });

  it('is nothing where it publishes and consumes nothing', () => {
    expect(rulesOf({ publishers: [publisher], consumers: [], rebuilding: [] })).toHaveLength(1);
    expect(rulesOf({ publishers: [], consumers: [], rebuilding: [] })).toEqual([]);
  });

  it('concerns topics that somebody creates', () => {
    for (const { name, partitions } of topics) expect(topicList()).toContain(`\n${name} ${partitions}\n`);
  });
});
