import type { IntegrationEventContract } from '../contract/integration-event-contract.js';
import { allIntegrationEvents } from '../registry.js';
import { topics, type EventTopic } from '../topics.js';
import { cloudEventHeaders } from './cloud-event-headers.js';
import { jsonSchemaOf, type JsonSchema } from './json-schema.js';

export interface AsyncApiDocument {
  readonly asyncapi: '3.0.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly defaultContentType: string;
  readonly channels: Record<string, JsonSchema>;
  readonly operations: Record<string, JsonSchema>;
  readonly components: { readonly messages: Record<string, JsonSchema> };
}

/** All integration events as an AsyncAPI 3.0 document. */
export function asyncApiDocument(): AsyncApiDocument {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Tradewind integration events',
      version: '1.0.0',
      description: 'What the services of the shop tell each other. Delivered at least once, in order per key.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(topics.map((topic) => [channelId(topic.name), channel(topic)])),
    operations: Object.fromEntries(topics.map((topic) => [`publish-${channelId(topic.name)}`, operation(topic)])),
    components: {
      messages: Object.fromEntries(publishedEvents.map((contract) => [messageId(contract), message(contract)])),
    },
  };
}

function channel(topic: EventTopic): JsonSchema {
  const messages = eventsOf(topic).map((contract) => {
    const id = messageId(contract);
    return [id, { $ref: `#/components/messages/${id}` }];
  });
  return {
    address: topic.name,
    messages: Object.fromEntries(messages),
    bindings: { kafka: { topic: topic.name, partitions: topic.partitions } },
  };
}

function operation(topic: EventTopic): JsonSchema {
  const channelRef = `#/channels/${channelId(topic.name)}`;
  return {
    action: 'send',
    channel: { $ref: channelRef },
    messages: eventsOf(topic).map((contract) => ({ $ref: `${channelRef}/messages/${messageId(contract)}` })),
  };
}

function message(contract: IntegrationEventContract): JsonSchema {
  return {
    name: contract.type,
    title: contract.name,
    summary: contract.summary,
    ...deprecationOf(contract),
    contentType: 'application/json',
    headers: cloudEventHeaders(contract),
    payload: { ...jsonSchemaOf(contract), ...(contract.lifecycle.status === 'deprecated' ? { deprecated: true } : {}) },
    bindings: { kafka: { key: { type: 'string', description: `The payload's ${contract.keyField}` } } },
    examples: [{ name: contract.name, payload: contract.example }],
  };
}

/** AsyncAPI 3.0 has deprecated schemas, but no deprecated messages. */
function deprecationOf({ name, lifecycle }: IntegrationEventContract): JsonSchema {
  if (lifecycle.status !== 'deprecated') return {};
  const { since, until } = lifecycle;
  const description = `Deprecated since ${since}, published until ${until} at least: read the latest version of ${name}.`;
  return { description, 'x-deprecated': { since, until } };
}

const publishedEvents = allIntegrationEvents.filter(({ lifecycle }) => lifecycle.status !== 'retired');
const eventsOf = (topic: EventTopic) => publishedEvents.filter((contract) => contract.topic === topic.name);
const messageId = ({ name, version }: IntegrationEventContract) => `${name}V${version}`;
const channelId = (topic: string) => topic.replaceAll('.', '-');
