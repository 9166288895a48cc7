import type { IncomingHttpHeaders } from 'node:http';
import type { ServiceName } from '@tradewind/services';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A path of the gateway that leads to a service, and what happens to requests and responses on the way. */
export interface Passage {
  readonly prefix: string;
  /** What the service receives in the place of the prefix. */
  readonly rewritePrefix: string;
  readonly service: ServiceName;
  /** Runs before the body of the request is read. */
  before(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  requestHeaders(request: FastifyRequest, headers: IncomingHttpHeaders): IncomingHttpHeaders;
  responseHeaders(request: FastifyRequest, headers: IncomingHttpHeaders): IncomingHttpHeaders;
  /** Runs before the response is passed back. */
  responded(request: FastifyRequest, reply: FastifyReply, status: number): Promise<void>;
}
