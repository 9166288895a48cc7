import { boundKeywords } from './compare-bounds.js';
import type { Difference } from './difference.js';
import type { JsonSchemaNode } from './json-schema-node.js';

const saysNothingOfValues = [
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'examples',
  'deprecated',
  'x-personal',
];
const comparedElsewhere = ['type', 'properties', 'required', 'items', 'anyOf', 'enum', 'const', ...boundKeywords];
const passedOver = new Set([...saysNothingOfValues, ...comparedElsewhere]);

/** `pattern`, `format` and every other keyword: a new one allows less, a removed one allows more, and a changed one counts as less. */
export function compareKeywords(released: JsonSchemaNode, today: JsonSchemaNode, field: string): Difference[] {
  const keywords = new Set([...Object.keys(released), ...Object.keys(today)].filter((each) => !passedOver.has(each)));
  return [...keywords].flatMap((keyword) => {
    const [before, after] = [textOf(released[keyword]), textOf(today[keyword])];
    if (before === after) return [];
    const rule = after === undefined ? 'type-widened' : 'type-narrowed';
    return [
      { rule, field, because: `${keyword} was ${before ?? 'not there'}, and is ${after ?? 'not there'}` } as const,
    ];
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
