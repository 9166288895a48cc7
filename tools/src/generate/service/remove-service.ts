import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allIntegrationEvents } from '@tradewind/contracts';
import { services } from '@tradewind/services';
import { lawsOfServices } from '../../chaos/checker/judge.js';
import type { ConsumerView } from '../../contracts/consumers/consumer-view.js';
import { GenerateError } from '../generate-error.js';
import { syncWorkspace } from '../sync/sync-workspace.js';
import type { WorkspaceChanges } from '../workspace-changes.js';
import { judgeFile, listFile, withoutEntry, withoutService } from './places.js';

const contracts = 'libs/contracts';

/** Removes a service and its contracts. @throws GenerateError when other services or the tools depend on it */
export function removeService(changes: WorkspaceChanges, name: string, view: ConsumerView): void {
  refuseWhatOthersNeed(name, view);
  for (const file of filesBelow(changes.root, `apps/${name}`)) changes.remove(file);
  removeContracts(changes, name);
  changes.edit(listFile, (text) => withoutService(text, name));
  changes.edit(judgeFile, (text) => withoutEntry(text, name));
  const left = services.filter((service) => service.name !== name);
  const ofOthers = <It extends { readonly service: string }>(all: readonly It[]) =>
    all.filter((it) => it.service !== name);
  const [consumers, publishers] = [ofOthers(view.consumers), ofOthers(view.publishers)];
  const rebuilding = view.rebuilding.filter((service) => service !== name);
  syncWorkspace(changes, left, { consumers, publishers, rebuilding });
}

function refuseWhatOthersNeed(name: string, { consumers }: ConsumerView): void {
  if (typeof lawsOfServices[name as keyof typeof lawsOfServices] !== 'string')
    throw new GenerateError(
      `The chaos checker has laws about ${name}, and the tools use it: take it out of ${judgeFile} by hand first.`,
    );
  const published = new Set(eventsOf(name).map(({ type }) => type));
  const readers = consumers.filter(({ service, type }) => service !== name && published.has(type));
  if (readers.length === 0) return;
  const who = readers.map(({ service, handler }) => `${service} (${handler})`).join(', ');
  throw new GenerateError(`Events of ${name} are handled by ${who}: take that out first.`);
}

function removeContracts(changes: WorkspaceChanges, name: string): void {
  const events = eventsOf(name);
  if (events.length === 0) return;
  const sources = filesBelow(changes.root, `${contracts}/src/${name}`);
  const released = events.flatMap(({ type }) => [
    ...filesBelow(changes.root, `${contracts}/released/samples/${type}`),
    ...[`${contracts}/released/${type}.json`].filter((file) => changes.has(file)),
  ]);
  for (const file of [...sources, ...released]) changes.remove(file);
  for (const file of ['registry.ts', 'index.ts'])
    changes.edit(`${contracts}/src/${file}`, (text) => withoutContracts(text, name));
  changes.edit(`${contracts}/released/checksums.json`, (text) => {
    const left = Object.entries(JSON.parse(text) as object).filter(([file]) => !file.includes(`tradewind.${name}.`));
    return `${JSON.stringify(Object.fromEntries(left), null, 2)}\n`;
  });
}

/** Removes the lines that import or export contracts of the service, and the list entries that name them. */
function withoutContracts(text: string, name: string): string {
  const lines = text.split('\n');
  const gone = lines.filter((line) => line.includes(`from './${name}/`));
  const classes = gone.flatMap((line) => [...line.matchAll(/\w+IntegrationEvent\w*/g)].map(([found]) => `  ${found},`));
  return lines.filter((line) => !gone.includes(line) && !classes.includes(line)).join('\n');
}

const eventsOf = (name: string) => allIntegrationEvents.filter(({ context }) => context === name);

/** Lists the files below a folder, except compiled and installed ones. */
function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry}`;
    if (['dist', 'out-tsc', 'node_modules'].includes(entry)) return [];
    return statSync(join(root, path)).isDirectory() ? filesBelow(root, path) : [path];
  });
}
