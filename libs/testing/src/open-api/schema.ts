export const anId = '0190f5c4-52aa-7e21-b222-0242ac120002';

/** The parts of an OpenAPI document that are needed to build a request. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** Returns the schema or, if it is a reference, the schema that it refers to. */
export function resolved(schema: Schema, document: OpenApi): Schema {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference === undefined) return schema;
  return resolved(document.components?.schemas?.[reference.split('/').at(-1)!] ?? {}, document);
}

/** Returns a value that the schema may allow. The service may still refuse it. */
export function sampleOf(schema: Schema, document: OpenApi): unknown {
  const { type, properties = {}, items, example, enum: choices, format, minimum } = resolved(schema, document);
  if (example !== undefined) return example;
  if (choices) return choices[0];
  if (type === 'array') return items ? [sampleOf(items, document)] : [];
  if (type === 'integer' || type === 'number') return minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'string') return format === 'uuid' ? anId : 'text';
  return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, sampleOf(each, document)]));
}
