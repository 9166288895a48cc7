import type { Difference } from './difference.js';
import type { JsonSchemaNode } from './json-schema-node.js';

const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];

export const boundKeywords: readonly string[] = [...lower, ...upper];

/** A higher minimum or a lower maximum allows less than before; a lower minimum or a higher maximum allows more. */
export function compareBounds(released: JsonSchemaNode, today: JsonSchemaNode, field: string): Difference[] {
  return boundKeywords.flatMap((keyword) => {
    const [before, after] = [boundOf(released, keyword), boundOf(today, keyword)];
    if (before === after) return [];
    const narrower = lower.includes(keyword) ? after > before : after < before;
    const because = `${keyword} was ${textOf(before)}, and is ${textOf(after)}`;
    return [{ rule: narrower ? 'type-narrowed' : 'type-widened', field, because } as const];
  });
}

function boundOf(node: JsonSchemaNode, keyword: string): number {
  return (node[keyword] as number | undefined) ?? (lower.includes(keyword) ? -Infinity : Infinity);
}

function textOf(bound: number): string {
  return Number.isFinite(bound) ? String(bound) : 'not there';
}
