import { describe, expect, it } from 'vitest';
import { services, type Service } from '@tradewind/services';
import { repository } from '../demo/demo-options.js';
import { complaintsAbout } from './complaints.js';
import { WorkspaceChanges } from './workspace-changes.js';

const list = 'libs/services/src/services.ts';
const loyalty: Service = { name: 'loyalty', database: 'loyalty', route: '/api/loyalty', owns: 'points' };

function complaints(listed: readonly Service[], ...files: string[]): string[] {
  const changes = new WorkspaceChanges(repository);
  for (const file of files) changes.write(file, '{}');
  return complaintsAbout(listed, changes);
}

describe('The list of services', () => {
  it('is in order as it is', () => {
    expect(complaints(services)).toEqual([]);
  });

  it('may not forget an app', () => {
    expect(complaints(services, 'apps/loyalty/package.json')).toEqual([
      `Nobody routes to apps/loyalty or gives it a database: add it to ${list}`,
    ]);
  });

  it('may not name a service that is not there, or that the chaos checker does not judge', () => {
    expect(complaints([...services, loyalty])).toEqual([
      `loyalty has no apps/loyalty: take it out of ${list}`,
      'The chaos checker does not judge loyalty: give it its laws in lawsOfServices, tools/src/chaos/checker/judge.ts',
    ]);
  });

  it('gives each service a name, a database and a route of its own', () => {
    const [identity, ...others] = services;
    expect(complaints([...others, identity, { ...identity, name: 'Identity' }])).toEqual(
      expect.arrayContaining([
        `"Identity" is no lower-case word: change it in ${list}`,
        `Two services have the database "identity": change one in ${list}`,
        `Two services have the route "/api/identity": change one in ${list}`,
      ]),
    );
  });

  it('has the service of every context that publishes events', () => {
    expect(complaints(services.filter(({ name }) => name !== 'ordering'))).toContain(
      `tradewind.ordering.order-started.v1 belongs to "ordering", which no service in ${list} is called`,
    );
  });
});
