import { isNativeError } from 'node:util/types';

/** Also an error of another realm, as Node's own are to code that runs in a `vm` context. */
export function isError(thrown: unknown): thrown is Error {
  return thrown instanceof Error || isNativeError(thrown);
}
