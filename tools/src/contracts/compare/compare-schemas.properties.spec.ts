import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { isCompatibleByAnother } from '../specs/independent-judge.js';
import { compareSchemas } from './compare-schemas.js';
import type { JsonSchemaNode } from './json-schema-node.js';

const simple = fc.constantFrom<JsonSchemaNode>(
  { type: 'string' },
  { type: 'string', minLength: 1 },
  { type: 'string', maxLength: 9 },
  { type: 'string', pattern: '^[a-z]{1,3}$' },
  { type: 'string', enum: ['red', 'blue'] },
  { type: 'string', enum: ['red', 'blue', 'green'] },
  { type: 'integer' },
  { type: 'integer', minimum: 0 },
  { type: 'integer', minimum: 1, maximum: 99 },
  { type: 'number' },
  { type: 'boolean' },
);

const objectOf = (value: fc.Arbitrary<JsonSchemaNode>): fc.Arbitrary<JsonSchemaNode> =>
  fc
    .dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ node: value, required: fc.boolean() }), { minKeys: 1 })
    .map((fields) => ({
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([name, { node }]) => [name, node])),
      required: Object.entries(fields).flatMap(([name, { required }]) => (required ? [name] : [])),
    }));

const value = fc.oneof(
  { weight: 4, arbitrary: simple },
  simple.map((node) => ({ anyOf: [node, { type: 'null' }] })),
  fc.tuple(simple, fc.constantFrom(1, 2)).map(([items, minItems]) => ({ type: 'array', items, minItems })),
  objectOf(simple),
);

/** A schema, and the same with another field or without one. */
const change = fc
  .tuple(objectOf(value), objectOf(value), fc.constantFrom('a', 'b', 'c'))
  .map(([released, other, name]) => {
    const { [name]: _replaced, ...kept } = released.properties!;
    const node = other.properties![name];
    const required = released.required!.filter((each) => each !== name);
    return {
      released,
      today: {
        type: 'object',
        properties: node ? { ...kept, [name]: node } : kept,
        required: node && other.required!.includes(name) ? [...required, name] : required,
      },
    };
  });

describe('A change of a schema', () => {
  it('is a break exactly when another judge thinks so', () => {
    fc.assert(
      fc.property(change, ({ released, today }) => {
        expect(compareSchemas(released, today).length === 0).toBe(isCompatibleByAnother(released, today));
      }),
      { numRuns: 25 },
    );
  });

  it('is never a break when there is none', () => {
    fc.assert(fc.property(objectOf(value), (schema) => void expect(compareSchemas(schema, schema)).toEqual([])));
  });
});
