import { unstorableCharacterOf } from '@tradewind/domain';
import type { Rejection } from '../../domain/product-import/import-line.js';

/** Rejects names and texts that contain a character that the database can't store. A field with such a name is reported as `line`. */
export function unstorableFields(
  line: number,
  entries: readonly (readonly [field: string, value: unknown])[],
): Rejection[] {
  return entries.flatMap(([field, value]) => {
    const inName = unstorableCharacterOf(field);
    if (inName !== undefined) return [rejection(line, 'line', inName)];
    const inValue = typeof value === 'string' ? unstorableCharacterOf(value) : undefined;
    return inValue === undefined ? [] : [rejection(line, field, inValue)];
  });
}

function rejection(line: number, field: string, character: string): Rejection {
  return { line, field, reason: `must not hold the character ${character}` };
}
