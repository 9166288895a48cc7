import { GenerateError } from '../generate-error.js';
import { capital, wordsOf } from '../naming/words.js';
import type { ClassField } from '../source/class-fields.js';
import type { Values } from '../templates.js';

interface Wire {
  readonly schema: string;
  readonly example: unknown;
  /** Returns the code that converts the domain event's field for the wire. */
  readonly value: (name: string) => string;
}

const asItIs = (name: string) => name;

const wires: Readonly<Record<string, Wire>> = {
  string: { schema: 'z.string()', example: 'First', value: asItIs },
  'string | null': { schema: 'z.string().nullable()', example: null, value: asItIs },
  number: { schema: 'z.number()', example: 1, value: asItIs },
  boolean: { schema: 'z.boolean()', example: true, value: asItIs },
  Date: { schema: 'instant', example: '2026-11-20T09:30:00.000Z', value: (name) => `${name}: ${name}.toISOString()` },
};

export interface ContractFields {
  readonly example: Readonly<Record<string, unknown>>;
  /** Code fragments for the templates. */
  readonly values: Values;
}

/** Derives the fields of a contract from a domain event. @throws GenerateError if a field has no wire format, or none is a key */
export function contractFields(fields: readonly ClassField[]): ContractFields {
  const keyField = fields.find(({ name, type }) => isId(name) && type === 'string')?.name;
  if (!keyField) throw new GenerateError('A contract needs a key: the domain event has no id of an aggregate.');
  const example = Object.fromEntries(fields.map((field, n) => [field.name, wireOf(field, n).example]));
  const schema = fields.map((field) => `${field.name}: ${wireOf(field).schema}.describe('${meaningOf(field)}')`);
  return {
    example,
    values: {
      keyField,
      fieldNames: fields.map(({ name }) => name).join(', '),
      fieldValues: fields.map((field) => wireOf(field).value(field.name)).join(', '),
      schemaFields: schema.join(', '),
      example: JSON.stringify(example),
    },
  };
}

function wireOf({ name, type }: ClassField, place = 0): Wire {
  if (isId(name) && type === 'string')
    return { schema: 'identifier', example: `0190f5c${place}-7b1a-7c3e-9f00-0242ac120002`, value: asItIs };
  const wire = wires[type];
  if (wire) return wire;
  throw new GenerateError(
    `The domain event has ${name} of type ${type}, which this generator has no form for on the wire: write the contract by hand (docs/guide/changing-a-contract.md).`,
  );
}

function meaningOf({ name, type }: ClassField): string {
  const words = wordsOf(name);
  if (type === 'Date') return `When it was ${words.filter((word) => word !== 'at').join(' ')}`;
  return `The ${words.filter((word) => word !== 'id').join(' ')}`;
}

const isId = (name: string): boolean => name.endsWith('Id');

/** `The account was created.` */
export function summaryOf(event: readonly string[]): string {
  const subject = event.slice(0, -1).join(' ');
  return `${capital(`the ${subject}`)} ${subject.endsWith('s') ? 'were' : 'was'} ${event.at(-1)}.`;
}
