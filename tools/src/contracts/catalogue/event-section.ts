import type { IntegrationEventContract } from '@tradewind/contracts';
import { jsonSchemaOf } from '@tradewind/contracts';
import type { JsonSchemaNode } from '../compare/json-schema-node.js';
import type { ConsumerView } from '../consumers/consumer-view.js';
import type { Consumer } from '../consumers/find-consumers.js';
import { fieldsOf, type SchemaField } from '../consumers/schema-fields.js';
import { typeText } from './type-text.js';

/** One version of one event, for people who want to publish or to read it. */
export function eventSection(contract: IntegrationEventContract, view: ConsumerView): string {
  const consumers = view.consumers.filter(({ type }) => type === contract.type);
  const fields = fieldsOf(jsonSchemaOf(contract) as JsonSchemaNode);
  return [
    `### ${titleOf(contract)}`,
    contract.summary + deprecationText(contract),
    facts(contract, view, consumers),
    `| field | type | meaning | read by |\n|---|---|---|---|\n${fields.map((field) => fieldRow(field, consumers)).join('\n')}`,
    `\`\`\`json\n${JSON.stringify(contract.example, null, 2)}\n\`\`\``,
  ].join('\n\n');
}

export function titleOf({ name, version }: IntegrationEventContract): string {
  return version === 1 ? name : `${name} v${version}`;
}

function deprecationText({ lifecycle, name }: IntegrationEventContract): string {
  if (lifecycle.status === 'active') return '';
  if (lifecycle.status === 'retired') return ` **Retired on ${lifecycle.on}**: no longer published.`;
  const { since, until } = lifecycle;
  return ` **Deprecated since ${since}, published until ${until}**: read the latest version of ${name}, which is published beside it.`;
}

function facts(
  { type, topic, keyField }: IntegrationEventContract,
  view: ConsumerView,
  consumers: readonly Consumer[],
): string {
  const publishers = view.publishers.filter(
    (publisher) => publisher.type === type || isLaterVersion(publisher.type, type),
  );
  return [
    `- type \`${type}\`, topic \`${topic}\`, key \`${keyField}\``,
    `- published by ${listOf(publishers.map(({ service, file }) => `${service} ([${nameOf(file)}](../../${file}))`))}`,
    `- read by ${listOf(consumers.map(consumerText))}`,
  ].join('\n');
}

function consumerText({ service, handler, file, readsAs }: Consumer): string {
  const as = readsAs === undefined ? '' : ', upcast';
  return `${service} ([${handler}](../../${file})${as})`;
}

function fieldRow(field: SchemaField, consumers: readonly Consumer[]): string {
  const readers = consumers.filter(({ fields }) =>
    fields.some((path) => path === field.path || isInside(path, field.path)),
  );
  const services = [...new Set(readers.map(({ service }) => service))].join(', ');
  const cells = [`\`${field.path}\``, typeText(field), meaningOf(field), services];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function meaningOf({ node }: SchemaField): string {
  return `${node['x-personal'] === true ? '**Personal.** ' : ''}${node.description ?? ''}`;
}

function isInside(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[]`);
}

/** A publisher of a later version publishes this one as well. */
function isLaterVersion(published: string, type: string): boolean {
  const [before, after] = [split(type), split(published)];
  return before.event === after.event && after.version > before.version;
}

function split(type: string): { event: string; version: number } {
  const [event = '', version] = type.split(/\.v(?=\d+$)/);
  return { event, version: Number(version) };
}

const nameOf = (file: string): string => file.split('/').at(-1)!.replace(/\.ts$/, '');
const listOf = (parts: readonly string[]): string =>
  parts.length === 0 ? 'nobody yet' : [...new Set(parts)].join(', ');
