import type { FastifyRequest } from 'fastify';

/** Finds the access token of a request that has none in its header, such as that of a session. */
export interface BearerSource {
  bearerOf(request: FastifyRequest): Promise<string | undefined>;
}

/** DI token of the process's `BearerSource`, if it has one. */
export const BEARER_SOURCE = Symbol('BEARER_SOURCE');

export function bearerOfHeader({ headers }: FastifyRequest): string | undefined {
  return headers.authorization && /^Bearer +(\S+)$/i.exec(headers.authorization)?.[1];
}
