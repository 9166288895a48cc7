import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie by which a browser shows who asks, as an OpenAPI document states it. */
export interface CookieScheme {
  /** Its name. */
  readonly cookie: string;
  readonly description: string;
}

/** Finds the access token of a request that has none in its header, such as that of a session. */
export interface BearerSource {
  /** What it reads, for the OpenAPI document. */
  readonly scheme: CookieScheme;

  bearerOf(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined>;
}

/** DI token of the class of the process's `BearerSource`, or `null`. */
export const BEARER_SOURCE = Symbol('BEARER_SOURCE');

export function bearerOfHeader({ headers }: FastifyRequest): string | undefined {
  return headers.authorization && /^Bearer +(\S+)$/i.exec(headers.authorization)?.[1];
}
