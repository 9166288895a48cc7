import { alternativesOf, fieldPath, type JsonSchemaNode } from '../compare/json-schema-node.js';

/** A field of a payload. */
export interface SchemaField {
  /** Such as `items[].unitPrice.amount`. */
  readonly path: string;
  readonly node: JsonSchemaNode;
  readonly required: boolean;
  readonly nullable: boolean;
  /** It has no fields of its own. */
  readonly isLeaf: boolean;
}

/** All fields of a payload, those of inner objects and of the items of lists too, in the order of their declaration. */
export function fieldsOf(schema: JsonSchemaNode, parent = ''): SchemaField[] {
  const names = Object.entries(schema.properties ?? {});
  return names.flatMap(([name, declared]) => {
    const { nullable, others } = alternativesOf(declared);
    const node = others[0] ?? declared;
    const path = fieldPath(parent, name);
    const inner = node.type === 'array' ? fieldsOf(node.items ?? {}, `${path}[]`) : fieldsOf(node, path);
    const field = {
      path,
      node,
      required: schema.required?.includes(name) ?? false,
      nullable,
      isLeaf: inner.length === 0,
    };
    return [{ ...field, node: { ...node, ...remarksOf(declared) } }, ...inner];
  });
}

/** The leaves at and below a path that code reads; of a path that leads into no object, those of the last field on it. */
export function leavesBelow(fields: readonly SchemaField[], read: readonly string[]): string[] {
  const leaves = fields.filter(({ isLeaf }) => isLeaf).map(({ path }) => path);
  const known = read
    .map((_, index) => read.slice(0, index + 1).join('.'))
    .filter((path) => fields.some((field) => field.path === path));
  const path = known.at(-1);
  if (path === undefined) return read.length === 0 ? leaves : [];
  return leaves.filter((leaf) => leaf === path || leaf.startsWith(`${path}.`) || leaf.startsWith(`${path}[]`));
}

/** What is said about the field, beside its form: for a nullable field, it stands outside the alternatives. */
function remarksOf(declared: JsonSchemaNode): JsonSchemaNode {
  return Object.fromEntries(Object.entries(declared).filter(([name]) => ['description', 'x-personal'].includes(name)));
}
