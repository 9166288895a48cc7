import { jsonSchemaOf, type IntegrationEventContract } from '@tradewind/contracts';
import type { JsonSchemaNode } from '../compare/json-schema-node.js';
import { fieldsOf } from '../consumers/schema-fields.js';

/** Words in the name of a field that holds, as a rule, something about a person. */
const words = [
  ...['address', 'birth', 'card', 'city', 'comment', 'country', 'device', 'email', 'gender', 'iban', 'ip', 'label'],
  ...['latitude', 'locale', 'longitude', 'mail', 'mobile', 'name', 'note', 'phone', 'postal', 'reason', 'recipient'],
  ...['street', 'token', 'tracking', 'user', 'zip'],
];

/** The complaints about fields of events that look personal, and say neither that they are nor that they are not. */
export function unmarkedFields(contracts: readonly IntegrationEventContract[]): string[] {
  return contracts.flatMap((contract) =>
    fieldsOf(jsonSchemaOf(contract) as JsonSchemaNode)
      .filter(({ isLeaf, path, node }) => isLeaf && looksPersonal(path) && node['x-personal'] === undefined)
      .map(({ path }) => `unmarked  ${contract.type} ${path}: mark it with .meta(personal) or .meta(notPersonal)`),
  );
}

/** The fields of an event that are marked as personal. */
export function personalFields(contract: IntegrationEventContract): string[] {
  return fieldsOf(jsonSchemaOf(contract) as JsonSchemaNode)
    .filter(({ node }) => node['x-personal'] === true)
    .map(({ path }) => path);
}

function looksPersonal(path: string): boolean {
  const name = path.split('.').at(-1)!.replace('[]', '');
  const parts = name.split(/(?=[A-Z])/).map((part) => part.toLowerCase());
  const isId = parts.at(-1) === 'id' || parts.at(-1) === 'ids';
  return !isId && parts.some((part) => words.includes(part));
}
