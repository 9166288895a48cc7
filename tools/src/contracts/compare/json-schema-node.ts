/** The part of JSON Schema 2020-12 that contracts are made of. Other keywords may be there, and are compared word by word. */
export interface JsonSchemaNode {
  readonly [keyword: string]: unknown;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchemaNode;
  readonly anyOf?: readonly JsonSchemaNode[];
  readonly enum?: readonly unknown[];
}

/** `null` apart from what else a value may be: Zod writes a nullable field as `anyOf` of both. */
export function alternativesOf(node: JsonSchemaNode): { nullable: boolean; others: readonly JsonSchemaNode[] } {
  const all = node.anyOf ?? [node];
  const others = all.filter(({ type }) => type !== 'null');
  return { nullable: others.length < all.length, others };
}

/** The path of a field of an object or, in a list, of each of its items. */
export function fieldPath(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}
