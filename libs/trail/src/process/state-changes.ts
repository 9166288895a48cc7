import type { StateChange } from './process-transition.js';

/** The values that differ between two stored states, each a JSON object. What can't be read has no values. */
export function stateChanges(before: unknown, after: unknown): StateChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const fields = [...new Set([...now.keys(), ...old.keys()])].filter((field) => old.get(field) !== now.get(field));
  return fields.map((field) => ({ field, ...given('before', old.get(field)), ...given('after', now.get(field)) }));
}

function given(side: 'before' | 'after', value: string | undefined): Partial<StateChange> {
  return value === undefined ? {} : { [side]: value };
}

function valuesOf(json: unknown): ReadonlyMap<string, string | undefined> {
  try {
    const state: unknown = JSON.parse(String(json));
    if (typeof state !== 'object' || state === null) return new Map();
    return new Map(Object.entries(state).map(([field, value]) => [field, textOf(value)]));
  } catch {
    return new Map();
  }
}

/** Null is no value. */
function textOf(value: unknown): string | undefined {
  if (value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
