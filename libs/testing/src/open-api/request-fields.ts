import { anId, type OpenApi, type Operation, resolved, sampleOf, type Schema } from './schema.js';

export interface RequestParts {
  readonly method: string;
  /** Includes the query string. */
  readonly path: string;
  readonly body?: unknown;
}

/** A place in a request where a caller can put a value. */
export interface RequestField {
  readonly route: string;
  readonly in: 'path' | 'query' | 'body';
  /** As named in a problem report: `address.street`, `items.0.sku`. */
  readonly field: string;
  readonly schema: Schema;
  /** Returns the request with that value in this field, and samples in all others. */
  holding(value: unknown): RequestParts;
}

/** Returns every field of every route: in the path, in the query string, and in a JSON body at any depth. */
export function requestFieldsOf(document: OpenApi): RequestField[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => fieldsOf(document, method, path, operation)),
  );
}

function fieldsOf(document: OpenApi, method: string, path: string, operation: Operation): RequestField[] {
  const route = `${method.toUpperCase()} ${path}`;
  const body = operation.requestBody?.content['application/json']?.schema;
  const sample = body && sampleOf(body, document);
  const filled = path.replace(/\{\w+\}/g, anId);
  const parameters = (operation.parameters ?? []).flatMap(({ name, in: where, schema = {} }): RequestField[] => {
    if (where !== 'path' && where !== 'query') return [];
    const holding = (value: unknown): RequestParts => {
      const text = encodeURIComponent(String(value));
      const inPath = path.replace(`{${name}}`, text).replace(/\{\w+\}/g, anId);
      return { method, path: where === 'path' ? inPath : `${filled}?${name}=${text}`, body: sample };
    };
    return [{ route, in: where, field: name, schema: resolved(schema, document), holding }];
  });
  const leaves = body ? leavesOf(body, document, []) : [];
  return [
    ...parameters,
    ...leaves.map(({ at, schema }): RequestField => {
      const holding = (value: unknown) => ({ method, path: filled, body: replaced(sample, at, value) });
      return { route, in: 'body', field: at.join('.'), schema, holding };
    }),
  ];
}

interface Leaf {
  readonly at: readonly string[];
  readonly schema: Schema;
}

function leavesOf(schema: Schema, document: OpenApi, at: readonly string[]): Leaf[] {
  const { type, properties, items } = resolved(schema, document);
  if (properties) return Object.entries(properties).flatMap(([name, each]) => leavesOf(each, document, [...at, name]));
  if (type === 'array' && items) return leavesOf(items, document, [...at, '0']);
  return at.length > 0 ? [{ at, schema: resolved(schema, document) }] : [];
}

function replaced(sample: unknown, [head, ...rest]: readonly string[], value: unknown): unknown {
  if (head === undefined) return value;
  if (Array.isArray(sample)) return [replaced(sample[0], rest, value)];
  const object = sample as Record<string, unknown>;
  return { ...object, [head]: replaced(object[head], rest, value) };
}
