import { describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '@tradewind/contracts';
import { serviceNames } from '@tradewind/services';
import { consumerView } from '../../contracts/consumers/consumer-view.js';
import { repository } from '../../demo/demo-options.js';
import { handledBy } from './consumers.js';
import { nameOf } from './history.js';

describe('What the checker expects a service to handle', () => {
  it('is what its code handles', () => {
    const { consumers } = consumerView(repository, jsonSchemaOf);
    const handled = new Map<string, Set<string>>(serviceNames.map((name) => [name, new Set()]));
    for (const { service, type } of consumers) handled.get(service)!.add(nameOf(type));
    expect(new Map(Object.entries(handledBy).map(([service, names]) => [service, new Set(names)]))).toEqual(handled);
  });
});
