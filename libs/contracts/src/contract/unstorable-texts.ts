import type { ContractIssue } from './contract-violation.error.js';

/** NUL or half a surrogate pair. JSON can represent them, but most databases can't store them. */
const unstorable = /[\0\p{Cs}]/u;

/** The texts in a payload, at any depth, that a consumer may be unable to store. */
export function unstorableTexts(data: unknown, path: readonly string[] = []): ContractIssue[] {
  if (typeof data === 'string') {
    return unstorable.test(data)
      ? [{ field: path.join('.'), reason: 'holds a NUL or half a surrogate pair, which can not be stored' }]
      : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => unstorableTexts(value, [...path, name]));
}
