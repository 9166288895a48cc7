import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../demo/demo-options.js';
import { handledBy } from './consumers.js';
import { nameOf } from './history.js';

interface Published {
  readonly consumers: ReadonlyArray<{ readonly service: string; readonly type: string }>;
}

describe('What the checker expects a service to handle', () => {
  it('is what the published list of consumers says', () => {
    const file = readFileSync(join(repository, 'docs/events/consumers.json'), 'utf8');
    const { consumers } = JSON.parse(file) as Published;
    const published = new Map<string, Set<string>>();
    for (const { service, type } of consumers) {
      published.set(service, (published.get(service) ?? new Set()).add(nameOf(type)));
    }
    expect(new Map(Object.entries(handledBy).map(([service, names]) => [service, new Set(names)]))).toEqual(published);
  });
});
