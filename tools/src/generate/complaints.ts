import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allIntegrationEvents } from '@tradewind/contracts';
import { simulators, type Service } from '@tradewind/services';
import { lawsOfServices } from '../chaos/checker/judge.js';
import type { WorkspaceChanges } from './workspace-changes.js';

const list = 'libs/services/src/services.ts';

/** The faults that `sync` can't correct from the list of services, each with what to do about it. */
export function complaintsAbout(services: readonly Service[], changes: WorkspaceChanges): string[] {
  return [
    ...entriesThatAreAlike(services),
    ...services.flatMap((service) => complaintsAboutOne(service, changes.root)),
    ...appsThatAreNotListed(services, changes),
    ...contextsOfNoService(services),
  ];
}

function complaintsAboutOne({ name }: Service, root: string): string[] {
  return [
    /^[a-z][a-z0-9]*$/.test(name) ? '' : `"${name}" is no lower-case word: change it in ${list}`,
    existsSync(join(root, 'apps', name, 'package.json')) ? '' : `${name} has no apps/${name}: take it out of ${list}`,
    name in lawsOfServices
      ? ''
      : `The chaos checker does not judge ${name}: give it its laws in lawsOfServices, tools/src/chaos/checker/judge.ts`,
  ].filter((complaint) => complaint !== '');
}

function entriesThatAreAlike(services: readonly Service[]): string[] {
  return (['name', 'database', 'route'] as const).flatMap((field) => {
    const values = services.map((service) => service[field]);
    const twice = new Set(values.filter((value, n) => values.indexOf(value) !== n));
    return [...twice].map((value) => `Two services have the ${field} "${value}": change one in ${list}`);
  });
}

function appsThatAreNotListed(services: readonly Service[], changes: WorkspaceChanges): string[] {
  const known = ['gateway', 'web', ...[...services, ...simulators].map(({ name }) => name)];
  return changes
    .foldersWith('package.json', 'apps')
    .filter((app) => !known.includes(app))
    .map((app) => `Nobody routes to apps/${app} or gives it a database: add it to ${list}`);
}

function contextsOfNoService(services: readonly Service[]): string[] {
  const known = new Set(services.map(({ name }) => name));
  return allIntegrationEvents
    .filter(({ context }) => !known.has(context))
    .map(({ type, context }) => `${type} belongs to "${context}", which no service in ${list} is called`);
}
