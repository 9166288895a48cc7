import { SetMetadata } from '@nestjs/common';
import { requestLimits } from './request-limits.js';

export const jsonLimitsMetadata = 'tradewind:json-limits';

/** Limits on the structure of a JSON body, regardless of its size in bytes. */
export interface JsonStructure {
  /** Nesting depth of objects and arrays; 16 by default. */
  readonly depth: number;
  /** Total number of fields of all objects; 1,000 by default. */
  readonly keys: number;
  /** Total number of items of all arrays, where an empty array counts as one; 1,000 by default. */
  readonly items: number;
}

/**
 * Allows JSON with more structure than the defaults on one route. Add `@BodyLimit()` if the body may also have more
 * bytes.
 */
export const JsonLimits = (limits: Partial<JsonStructure>) =>
  SetMetadata(jsonLimitsMetadata, { ...requestLimits.json, ...limits });
