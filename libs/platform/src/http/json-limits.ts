import { SetMetadata } from '@nestjs/common';

export const jsonLimitsMetadata = 'tradewind:json-limits';

/** How much structure a JSON body may have, whatever its size in bytes. */
export interface JsonStructure {
  /** Levels of objects and lists inside each other; 16 unless said otherwise. */
  readonly depth: number;
  /** Fields of all objects together; 1,000 unless said otherwise. */
  readonly keys: number;
  /** Items of all lists together, an empty list being one; 1,000 unless said otherwise. */
  readonly items: number;
}

export const defaultJsonLimits: JsonStructure = { depth: 16, keys: 1_000, items: 1_000 };

/** Lets one route take JSON with more structure than the defaults allow; `@BodyLimit()` goes with it where the bytes are more too. */
export const JsonLimits = (limits: Partial<JsonStructure>) =>
  SetMetadata(jsonLimitsMetadata, { ...defaultJsonLimits, ...limits });
