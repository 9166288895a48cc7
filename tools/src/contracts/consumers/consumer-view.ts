import { findIntegrationEvent, lineageOf, type DataOf, type IntegrationEventContract } from '@tradewind/contracts';
import { findConsumers, type Consumer, type SchemaOf } from './find-consumers.js';
import { findPublishers, type Publisher } from './find-publishers.js';
import { fieldsOf, leavesBelow } from './schema-fields.js';
import { serviceSources, servicesWithProjections } from './service-sources.js';

/** Who publishes and who reads the events, according to the code of the services. */
export interface ConsumerView {
  readonly consumers: readonly Consumer[];
  readonly publishers: readonly Publisher[];
  /** The services with projections that can be rebuilt. */
  readonly rebuilding: readonly string[];
}

export function consumerView(root: string, schemaOf: SchemaOf): ConsumerView {
  const sources = serviceSources(root);
  const handlers = sources.flatMap((source) => findConsumers(source, schemaOf));
  const consumers = handlers.flatMap((handler) => [handler, ...readingsOfEarlierVersions(handler, schemaOf)]);
  return { consumers, publishers: sources.flatMap(findPublishers), rebuilding: servicesWithProjections(root) };
}

/** A handler gets earlier versions upcast, so it reads of each what the upcaster does. */
function readingsOfEarlierVersions(handler: Consumer, schemaOf: SchemaOf): Consumer[] {
  const versions = lineageOf(findIntegrationEvent(handler.type)!);
  return versions.flatMap(({ previous }) => {
    if (!previous) return [];
    const fields = fieldsOf(schemaOf(previous.contract));
    const read = readByUpcaster(previous).flatMap((name) => leavesBelow(fields, [name]));
    const { type } = previous.contract;
    return [
      {
        ...handler,
        type,
        fields: fields.map(({ path }) => path).filter((path) => read.includes(path)),
        readsAs: handler.type,
      },
    ];
  });
}

function readByUpcaster({ contract, upcast }: NonNullable<IntegrationEventContract['previous']>): string[] {
  const read = new Set<string>();
  const watched = new Proxy<DataOf<IntegrationEventContract>>(contract.example, {
    get: (data, name) => {
      read.add(String(name));
      return data[String(name)];
    },
    ownKeys: (data) => {
      for (const name of Object.keys(data)) read.add(name);
      return Reflect.ownKeys(data);
    },
  });
  upcast(watched);
  return [...read];
}
