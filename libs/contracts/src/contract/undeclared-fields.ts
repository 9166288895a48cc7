import type { ContractIssue } from './contract-violation.error.js';

/** The fields of `given`, at any depth, that were dropped when it was read with its schema. */
export function undeclaredFields(given: unknown, read: unknown, path: readonly string[] = []): ContractIssue[] {
  if (typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    const fieldPath = [...path, name];
    if (!(name in read)) return [{ field: fieldPath.join('.'), reason: 'is not declared by the contract' }];
    return undeclaredFields(value, (read as Record<string, unknown>)[name], fieldPath);
  });
}
