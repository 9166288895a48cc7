import type { SchemaField } from '../consumers/schema-fields.js';
import { alternativesOf, type JsonSchemaNode } from '../compare/json-schema-node.js';

const formats: Readonly<Record<string, string>> = {
  uuid: 'UUID',
  'date-time': 'ISO-8601 instant, UTC',
  email: 'e-mail address',
};

/** What a value of a field looks like, in words for a table. */
export function typeText({ node, nullable, required }: SchemaField): string {
  return [textOf(node), nullable ? 'or null' : '', required ? '' : '(optional)']
    .filter((part) => part !== '')
    .join(' ');
}

function textOf(node: JsonSchemaNode): string {
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(' or ');
  if (node.type === 'array')
    return `list of ${textOf(alternativesOf(node.items ?? {}).others[0] ?? {})}s${lengthText(node['minItems'])}`;
  if (node.type === 'integer')
    return `integer${'minimum' in node && Number(node['minimum']) >= 0 ? `, ${String(node['minimum'])} or more` : ''}`;
  if (node.type !== 'string') return node.type ?? 'anything';
  const format = formats[String(node['format'])];
  if (format) return format;
  return node['pattern'] === undefined ? 'text' : `text like \`${String(node['pattern'])}\``;
}

function lengthText(minItems: unknown): string {
  return minItems === undefined ? '' : `, ${String(minItems)} or more`;
}
