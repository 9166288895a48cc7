import { jsonSchemaOf, type JsonSchema } from '../asyncapi/json-schema.js';
import { findIntegrationEvent } from '../registry.js';

/** A payload without what says something about a person. */
export interface MaskedPayload {
  /** With null in place of each masked value. */
  readonly data: unknown;
  /** Where the masked values stood: JSON pointers (RFC 6901), such as `/address/street`; `''` is the whole payload. */
  readonly masked: readonly string[];
}

/**
 * Masks each value that the contract of the type marks as personal, at any depth. What the contract does not declare is masked too:
 * nobody has said that it is harmless. Of a type that has no contract any more, that is everything.
 */
export function maskPersonal(type: string, data: unknown): MaskedPayload {
  const contract = findIntegrationEvent(type);
  const masked: string[] = [];
  return { data: maskedValue(contract ? [jsonSchemaOf(contract)] : [], data, '', masked), masked };
}

function maskedValue(declared: readonly JsonSchema[], value: unknown, pointer: string, masked: string[]): unknown {
  const schemas = declared.flatMap(alternativesOf);
  const isPlain = typeof value !== 'object';
  if (schemas.length === 0 || schemas.some(isPersonal) || (isPlain && !schemas.some(isOfPlainValues))) {
    masked.push(pointer);
    return null;
  }
  if (isPlain || value === null) return value;
  const below = (name: string | number, of: readonly JsonSchema[], part: unknown) =>
    maskedValue(of, part, `${pointer}/${escaped(name)}`, masked);
  if (Array.isArray(value)) return value.map((item, place) => below(place, schemas.flatMap(itemsOf), item));
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const ofField = schemas.flatMap((schema) => fieldOf(schema, name));
      return [name, below(name, ofField, field)];
    }),
  );
}

/** A schema that only refers to another one is not looked up, and counts as personal. */
const isPersonal = (schema: JsonSchema): boolean => schema['x-personal'] === true || '$ref' in schema;

/** Whether it allows a text, a number or a truth value, and not objects or lists alone. */
const isOfPlainValues = ({ type }: JsonSchema): boolean =>
  type !== undefined && type !== 'object' && type !== 'array' && type !== 'null';

function alternativesOf(schema: JsonSchema): JsonSchema[] {
  const { anyOf, oneOf, allOf } = schema as Record<string, readonly JsonSchema[] | undefined>;
  return [schema, ...[anyOf, oneOf, allOf].flatMap((schemas) => (schemas ?? []).flatMap(alternativesOf))];
}

function itemsOf({ items, prefixItems }: JsonSchema): JsonSchema[] {
  return [items, ...((prefixItems as readonly unknown[] | undefined) ?? [])].filter(isSchema);
}

function fieldOf({ properties, additionalProperties }: JsonSchema, name: string): JsonSchema[] {
  const declared = properties as Record<string, unknown> | undefined;
  return [declared && Object.hasOwn(declared, name) ? declared[name] : additionalProperties].filter(isSchema);
}

/** An empty schema says nothing of what it allows. */
function isSchema(schema: unknown): schema is JsonSchema {
  return typeof schema === 'object' && schema !== null && Object.keys(schema).length > 0;
}

const escaped = (name: string | number): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1');
