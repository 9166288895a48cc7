import { services, type Service } from '@tradewind/services';
import type { ConsumerView } from '../../contracts/consumers/consumer-view.js';
import { aggregateValues, serviceValues } from '../naming/aggregate-values.js';
import { plural } from '../naming/words.js';
import { withElement } from '../source/edit-source.js';
import { syncWorkspace } from '../sync/sync-workspace.js';
import { addTemplates } from '../templates.js';
import type { WorkspaceChanges } from '../workspace-changes.js';
import { judgeFile, listFile, withoutLaws } from './places.js';
import { withVersions } from './package-versions.js';

export interface NewService {
  readonly name: string;
  /** The words of its first aggregate. */
  readonly aggregate: readonly string[];
}

/** Adds an app with one aggregate, and adds the service to the files that list all services. */
export function addService(changes: WorkspaceChanges, { name, aggregate }: NewService, view: ConsumerView): void {
  const app = `apps/${name}`;
  const timestamp = String(Date.now());
  addTemplates(changes, 'service', app, { ...serviceValues(name), ...aggregateValues(aggregate), timestamp });
  changes.write(`${app}/package.json`, withVersions(changes.read(`${app}/package.json`), changes));
  for (const file of ['tsconfig.json', 'tsconfig.app.json', 'tsconfig.spec.json'])
    changes.write(`${app}/${file}`, changes.read(`apps/ordering/${file}`));
  const service: Service = { name, database: name, route: `/api/${name}`, owns: plural(aggregate).join(' ') };
  changes.edit(listFile, (text) => withElement(text, 'services', sourceOf(service)));
  changes.edit(judgeFile, (text) => withoutLaws(text, name));
  syncWorkspace(changes, [...services, service], view);
}

function sourceOf(service: Service): string {
  const fields = Object.entries(service).map(([field, value]) => `    ${field}: '${value}',\n`);
  return `{\n${fields.join('')}  }`;
}
