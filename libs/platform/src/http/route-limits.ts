import type { RouteOptions } from 'fastify';
import { requestLimits } from './request-limits.js';

/** What a route takes at most, as its OpenAPI document shows it. */
export interface Limits {
  readonly bodyBytes?: number;
  /** Absent where the body is not parsed as JSON. */
  readonly json?: { readonly depth: number; readonly keys: number; readonly items: number };
  readonly headerBytes: number;
  readonly headers: number;
  /** How long the route may take until it begins to respond. */
  readonly seconds: number;
}

export type RouteLimits = ReadonlyMap<string, Limits>;

const withoutBody = ['GET', 'HEAD'];

export function limitsOf({ method, bodyLimit, config }: RouteOptions, unparsed: boolean): Limits {
  const { bodyBytes, json, headerBytes, headers, handlerMs } = requestLimits;
  const every = { headerBytes, headers, seconds: handlerMs / 1_000 };
  if ([method].flat().every((each) => withoutBody.includes(each))) return every;
  return { bodyBytes: bodyLimit ?? bodyBytes, ...(!unparsed && { json: config?.jsonLimits ?? json }), ...every };
}
