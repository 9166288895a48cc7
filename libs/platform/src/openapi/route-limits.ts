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
