import type { Difference } from './difference.js';
import type { JsonSchemaNode } from './json-schema-node.js';

/** A list of values may not be closed. A closed list may not lose a value or, since readers check it, gain one. */
export function compareValues(released: JsonSchemaNode, today: JsonSchemaNode, field: string): Difference[] {
  const [before, after] = [valuesOf(released), valuesOf(today)];
  if (!before && !after) return [];
  if (!before) return [{ rule: 'enum-closed', field, because: `it was open, and is one of ${after!.join(', ')} now` }];
  if (!after)
    return [{ rule: 'type-widened', field, because: `it was one of ${before.join(', ')}, and may be anything now` }];
  const gone = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  return [
    ...(gone.length > 0
      ? [{ rule: 'enum-closed', field, because: `${gone.join(', ')} is no value any more` } as const]
      : []),
    ...(added.length > 0
      ? [{ rule: 'enum-extended', field, because: `${added.join(', ')} is a new value` } as const]
      : []),
  ];
}

function valuesOf(node: JsonSchemaNode): string[] | undefined {
  const values = 'const' in node ? [node['const']] : node.enum;
  return values?.map((value) => JSON.stringify(value));
}
