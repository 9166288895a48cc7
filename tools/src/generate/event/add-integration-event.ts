import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GenerateError } from '../generate-error.js';
import { aggregateValues, serviceValues } from '../naming/aggregate-values.js';
import { eventOf, kebab, pascal, wordsOf } from '../naming/words.js';
import { constructorFields } from '../source/class-fields.js';
import { withElement, withImport } from '../source/edit-source.js';
import { addToService } from '../source/service-module.js';
import { addTemplates, type Values } from '../templates.js';
import type { WorkspaceChanges } from '../workspace-changes.js';
import { contractFields, summaryOf } from './contract-fields.js';

export interface NewIntegrationEvent {
  readonly service: string;
  readonly aggregate: readonly string[];
  readonly event: readonly string[];
  /** The domain event that triggers its publication. */
  readonly cause: readonly string[];
}

const contracts = 'libs/contracts/src';

/** Adds version 1 of a contract, and the handler that publishes the event when a domain event is raised. */
export function addIntegrationEvent(changes: WorkspaceChanges, wanted: NewIntegrationEvent): void {
  const { service, event, cause } = wanted;
  const source = `apps/${service}/src`;
  const name = kebab(event);
  if (changes.has(`${contracts}/${service}/${name}.v1.ts`))
    throw new GenerateError(`${service} publishes ${name} already.`);
  const causePath = findCause(changes, source, cause);
  const fields = contractFields(constructorFields(changes.read(`${source}/domain/${causePath}.ts`)));
  const values = {
    ...serviceValues(service),
    ...aggregateValues(wanted.aggregate),
    ...fields.values,
    Event: pascal(event),
    'event-name': name,
    Cause: pascal(cause),
    'cause-name': kebab(cause),
    causePath,
    summary: summaryOf(event),
  };
  addTemplates(changes, 'contract', `${contracts}/${service}`, values);
  registerContract(changes, service, values);
  addSamples(changes, `tradewind.${service}.${name}.v1`, fields.example);
  addTemplates(changes, 'publisher', source, values);
  const publisher = `Publish${pascal(event)}When${pascal(cause)}`;
  addToService(changes, service, 'domainEventHandlersInOrder', {
    name: publisher,
    file: `application/domain-event-handlers/publish-${name}-when-${kebab(cause)}`,
  });
  addSpec(changes, source, wanted, values);
}

function registerContract(changes: WorkspaceChanges, service: string, values: Values): void {
  const contract = `${values['Event']}IntegrationEvent`;
  const file = `./${service}/${values['event-name']}.v1.js`;
  changes.edit(`${contracts}/registry.ts`, (text) =>
    withElement(withImport(text, `import { ${contract} } from '${file}';`), 'allIntegrationEvents', contract),
  );
  changes.edit(`${contracts}/index.ts`, (text) => `${text}export { ${contract} } from '${file}';\n`);
}

/** Adds the samples that are replayed through its consumers from now on. A later publisher may send more fields. */
function addSamples(changes: WorkspaceChanges, type: string, example: object): void {
  const samples = { example, 'unknown-fields': { ...example, fieldOfALaterVersion: 'unknown' } };
  for (const [name, data] of Object.entries(samples))
    changes.write(`libs/contracts/released/samples/${type}/${name}.json`, `${JSON.stringify(data, null, 2)}\n`);
}

/** Returns the path relative to the domain folder, without the extension. */
function findCause(changes: WorkspaceChanges, source: string, cause: readonly string[]): string {
  const files = readdirSync(join(changes.root, source, 'domain'), { recursive: true, encoding: 'utf8' });
  const suffix = '.domain-event.ts';
  const events = files.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith(suffix));
  const found = events.find((file) => file.endsWith(`/${kebab(cause)}${suffix}`));
  if (found) return found.slice(0, -'.ts'.length);
  const names = events.map((file) => file.split('/').at(-1)!.slice(0, -suffix.length));
  throw new GenerateError(
    `There is no domain event ${kebab(cause)}. Say when it is published: --when ${names.join(' | ')}`,
  );
}

/** Adds a spec only if the generator knows how to trigger the domain event in it. */
function addSpec(changes: WorkspaceChanges, source: string, wanted: NewIntegrationEvent, values: Values): void {
  const { service, aggregate, cause } = wanted;
  const support = `${source}/test-support/${service}-service.ts`;
  if (!changes.has(support) || !changes.read(support).includes(`function ${values['a_aggregate']}(`)) return;
  const useCases = readdirSync(join(changes.root, source, 'application'));
  const useCase = useCases.find((folder) => kebab(eventOf(wordsOf(folder))) === kebab(cause));
  const created = kebab(cause) === `${kebab(aggregate)}-created`;
  if (!created && !useCase) return;
  const id = `${values['aggregate']}Id`;
  const path = `\`/${values['aggregates-name']}/\${${id}}/${useCase}\``;
  const act = `await ${service}.request.post(${path}).auth(token, { type: 'bearer' }).expect(204);\n`;
  addTemplates(changes, 'publisher-spec', source, {
    ...values,
    ...(created ? { 'aggregate and token': id, act: '' } : { 'aggregate and token': `${id}, token`, act }),
  });
}
