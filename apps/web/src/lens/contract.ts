/** What this screen reads of an AsyncAPI document. */
export interface Contracts {
  readonly components: { readonly messages: Readonly<Record<string, ContractMessage>> };
}

interface ContractMessage {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly 'x-deprecated'?: { readonly since: string; readonly until: string };
  readonly payload: Schema;
}

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly 'x-personal'?: boolean;
  readonly required?: readonly string[];
}

/** A field of a payload, such as `items[].quantity`. */
export interface ContractField {
  readonly path: string;
  readonly type: string;
  readonly meaning: string;
  readonly isRequired: boolean;
  readonly isPersonal: boolean;
}

export interface Contract {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly state: string;
  readonly fields: readonly ContractField[];
}

/** The version that a type names: `….v2` is `2`. */
export const versionOf = (type: string): string => /\.v(\d+)$/.exec(type)?.[1] ?? '1';

/** The contract of a type; undefined if it is not published any more, or another system's. */
export function contractOf({ components }: Contracts, type: string): Contract | undefined {
  const message = Object.values(components.messages).find(({ name }) => name === type);
  if (!message) return undefined;
  const { title, summary, payload, 'x-deprecated': deprecated } = message;
  const state = deprecated ? `deprecated since ${deprecated.since}, until ${deprecated.until}` : 'active';
  return { title, version: versionOf(type), summary, state, fields: fieldsBelow(payload, '') };
}

function fieldsBelow(schema: Schema, path: string): ContractField[] {
  const alternatives = [schema, ...(schema.anyOf ?? [])];
  const properties = alternatives.flatMap((each) => Object.entries(each.properties ?? {}));
  return properties.flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const isRequired = alternatives.some(({ required }) => required?.includes(name));
    const isList = field.items !== undefined;
    const inner = field.items ?? field;
    const below = fieldsBelow(inner, isList ? `${own}[]` : own);
    const told = { path: own, type: typeOf(field), meaning: field.description ?? '', isRequired };
    return [{ ...told, isPersonal: field['x-personal'] === true }, ...below];
  });
}

function typeOf({ type, format, items, anyOf }: Schema): string {
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (items) return `list of ${typeOf(items)}`;
  return format ?? type ?? 'any';
}
