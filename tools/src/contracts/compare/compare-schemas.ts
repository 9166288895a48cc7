import { compareBounds } from './compare-bounds.js';
import { compareFields } from './compare-fields.js';
import { compareKeywords } from './compare-keywords.js';
import { compareValues } from './compare-values.js';
import type { Difference } from './difference.js';
import { alternativesOf, type JsonSchemaNode } from './json-schema-node.js';

/** Everything that is breaking in the new form of a schema, field by field; empty if it is equal or only adds something. */
export function compareSchemas(released: JsonSchemaNode, today: JsonSchemaNode, field = ''): Difference[] {
  const [before, after] = [alternativesOf(released), alternativesOf(today)];
  if (before.others.length !== after.others.length)
    return [
      {
        rule: 'type-changed',
        field,
        because: `it was one of ${before.others.length} forms, and is one of ${after.others.length}`,
      },
    ];
  return [
    ...compareNull(before.nullable, after.nullable, field),
    ...before.others.flatMap((each, index) => compareForms(each, after.others[index]!, field)),
  ];
}

function compareNull(before: boolean, after: boolean, field: string): Difference[] {
  if (before === after) return [];
  return before
    ? [{ rule: 'type-narrowed', field, because: 'it was null at times, and may not be any more' }]
    : [{ rule: 'type-widened', field, because: 'it was never null, and may be now' }];
}

function compareForms(released: JsonSchemaNode, today: JsonSchemaNode, field: string): Difference[] {
  const type = compareTypes(released.type, today.type, field);
  if (type?.rule === 'type-changed') return [type];
  return [
    ...(type ? [type] : []),
    ...compareValues(released, today, field),
    ...compareBounds(released, today, field),
    ...compareKeywords(released, today, field),
    ...compareFields(released, today, field, compareSchemas),
    ...compareItems(released.items, today.items, field),
  ];
}

function compareTypes(before = 'anything', after = 'anything', field: string): Difference | undefined {
  if (before === after) return undefined;
  const because = `it was ${before}, and is ${after}`;
  if (before === 'anything' || (before === 'number' && after === 'integer'))
    return { rule: 'type-narrowed', field, because };
  if (after === 'anything' || (before === 'integer' && after === 'number'))
    return { rule: 'type-widened', field, because };
  return { rule: 'type-changed', field, because };
}

function compareItems(
  before: JsonSchemaNode | undefined,
  after: JsonSchemaNode | undefined,
  field: string,
): Difference[] {
  if (!before && !after) return [];
  return compareSchemas(before ?? {}, after ?? {}, `${field}[]`);
}
