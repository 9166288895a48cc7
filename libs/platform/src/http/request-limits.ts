const kilobyte = 1024;

/**
 * What a client may send and how long it may take, for all routes. `@BodyLimit`, `@JsonLimits`, `@ReceivesFile` and
 * `@ReceivesRawBody` change the limits of one route. The OpenAPI document shows those of each route as `x-limits`.
 */
export const requestLimits = {
  /** Request line and headers together, in bytes. */
  headerBytes: 16 * kilobyte,
  /** Number of headers. */
  headers: 100,
  /** One parameter in the path, in characters. */
  pathParameter: 256,
  bodyBytes: 1024 * kilobyte,
  json: { depth: 16, keys: 1_000, items: 1_000 },
  /** How long a new connection may take to send the headers of its first request, in ms. */
  headersMs: 10_000,
  /** How long a whole request may take to arrive, in ms. */
  requestMs: 60_000,
  /** How long a handler may take until it begins to respond, in ms. */
  handlerMs: 15_000,
  /**
   * How long a connection may be without a byte in either direction while a request is being answered, in ms. It is longer
   * than any handler may take, and it ends connections of clients that don't read their response.
   */
  stalledMs: 30_000,
  /** Longer than the gateway keeps its connections open, so that the gateway never uses one that is being closed; in ms. */
  keepAliveMs: 65_000,
  /** How often Node checks for connections that exceed their limits, in ms. */
  connectionsCheckMs: 1_000,
} as const;
