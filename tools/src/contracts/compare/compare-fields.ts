import type { Difference } from './difference.js';
import { fieldPath, type JsonSchemaNode } from './json-schema-node.js';

type Compare = (released: JsonSchemaNode, today: JsonSchemaNode, field: string) => Difference[];

/** An optional field may be added. No field may be removed, or become optional or required. */
export function compareFields(
  released: JsonSchemaNode,
  today: JsonSchemaNode,
  parent: string,
  compareWithin: Compare,
): Difference[] {
  const [before, after] = [released.properties ?? {}, today.properties ?? {}];
  const kept = Object.keys(before).flatMap((name): Difference[] => {
    const field = fieldPath(parent, name);
    if (!after[name])
      return [{ rule: 'field-removed', field, because: `it was ${presence(released, name)}, and is gone` }];
    return [...comparePresence(released, today, name, field), ...compareWithin(before[name]!, after[name], field)];
  });
  const added = Object.keys(after).filter((name) => !before[name]);
  return [...kept, ...added.flatMap((name) => compareAdded(released, today, name, fieldPath(parent, name)))];
}

function comparePresence(released: JsonSchemaNode, today: JsonSchemaNode, name: string, field: string): Difference[] {
  const [before, after] = [presence(released, name), presence(today, name)];
  if (before === after) return [];
  const rule = after === 'required' ? 'required-added' : 'required-dropped';
  return [{ rule, field, because: `it was ${before}, and is ${after}` }];
}

function compareAdded(released: JsonSchemaNode, today: JsonSchemaNode, name: string, field: string): Difference[] {
  if (released['additionalProperties'] === false)
    return [
      {
        rule: 'type-widened',
        field,
        because: 'it is new, and readers of the released form refuse what they do not know',
      },
    ];
  if (presence(today, name) === 'optional') return [];
  return [{ rule: 'required-added', field, because: 'it is new, and required' }];
}

function presence(node: JsonSchemaNode, name: string): 'required' | 'optional' {
  return node.required?.includes(name) ? 'required' : 'optional';
}
