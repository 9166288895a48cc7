import type { IntegrationEventContract } from '@tradewind/contracts';
import { GenerateError } from '../generate-error.js';
import { aggregateValues, serviceValues } from '../naming/aggregate-values.js';
import { capital, kebab, pascal, wordsOf } from '../naming/words.js';
import { constructorFields } from '../source/class-fields.js';
import { addToService } from '../source/service-module.js';
import { addTemplates, type Values } from '../templates.js';
import type { WorkspaceChanges } from '../workspace-changes.js';

export interface NewConsumer {
  readonly service: string;
  readonly aggregate: readonly string[];
  readonly contract: IntegrationEventContract;
  /** The use case that the event triggers. It is created if there is none with this name. */
  readonly effect: readonly string[];
}

/** Adds a controller that turns an integration event into a command, and the use case if it does not exist yet. */
export function addConsumer(changes: WorkspaceChanges, { service, aggregate, contract, effect }: NewConsumer): void {
  const source = `apps/${service}/src`;
  const name = kebab(effect);
  const event = wordsOf(contract.name);
  const values: Values = {
    ...serviceValues(service),
    ...aggregateValues(aggregate),
    Event: pascal(event),
    'event-name': kebab(event),
    'event words': capital(event.join(' ')),
    Effect: pascal(effect),
    'effect-name': name,
    Contract: `${contract.name}IntegrationEvent${contract.version === 1 ? '' : `V${contract.version}`}`,
  };
  const controller = `interface/integration-events/${name}-when-${kebab(event)}.controller`;
  if (changes.has(`${source}/${controller}.ts`))
    throw new GenerateError(`${source}/${controller}.ts is there already.`);
  const command = `${source}/application/${name}/${name}.command.ts`;
  const fields = changes.has(command) ? fieldsOfCommand(changes, command, contract) : fieldsForNew(contract);
  if (!changes.has(command)) addEffect(changes, source, { service, aggregate, contract, effect }, fields, values);
  addTemplates(changes, 'consumer', source, {
    ...values,
    arguments: fields.map((field) => `data.${field}`).join(', '),
  });
  addToService(changes, service, 'controllers', { name: `${pascal(effect)}When${pascal(event)}`, file: controller });
  if (!changes.has(`${source}/specs/released-samples.spec.ts`))
    addTemplates(changes, 'released-samples', source, values);
}

function addEffect(
  changes: WorkspaceChanges,
  source: string,
  { service, aggregate, contract, effect }: NewConsumer,
  fields: readonly string[],
  values: Values,
): void {
  const file = `${source}/domain/${kebab(aggregate)}/${kebab(aggregate)}.ts`;
  if (!changes.read(file).includes('static create(name: string, ownerId: string, at: Date)'))
    throw new GenerateError(
      `${service} has no use case ${kebab(effect)} yet: make it first, with a command whose fields the event has (${Object.keys(contract.schema.shape).join(', ')}).`,
    );
  addTemplates(changes, 'effect', source, {
    ...values,
    keyField: contract.keyField,
    ownerField: fields.at(-1)!,
    fieldNames: fields.join(', '),
    parameters: fields.map((field) => `readonly ${field}: string`).join(', '),
  });
  const name = kebab(effect);
  addToService(changes, service, 'commandHandlers', {
    name: `${pascal(effect)}Handler`,
    file: `application/${name}/${name}.handler`,
  });
}

/** The key, and the id of the customer or user whom the event is about. */
function fieldsForNew({ keyField, schema }: IntegrationEventContract): string[] {
  const person = ['customerId', 'userId'].find((field) => field in schema.shape && field !== keyField);
  return person === undefined ? [keyField] : [keyField, person];
}

function fieldsOfCommand(
  changes: WorkspaceChanges,
  command: string,
  { name, schema }: IntegrationEventContract,
): string[] {
  const fields = constructorFields(changes.read(command)).map((field) => field.name);
  const missing = fields.filter((field) => !(field in schema.shape));
  if (missing.length === 0) return fields;
  throw new GenerateError(
    `${command} wants ${missing.join(', ')}, which ${name} does not have: choose another use case, or a new one.`,
  );
}
