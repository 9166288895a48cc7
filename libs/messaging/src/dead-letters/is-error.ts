import { isNativeError } from 'node:util/types';

/** Also true for an error of another realm, such as Node.js's own errors for code in a `vm` context. */
export function isError(thrown: unknown): thrown is Error {
  return thrown instanceof Error || isNativeError(thrown);
}
