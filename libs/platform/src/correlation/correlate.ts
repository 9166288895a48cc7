import { newId } from '@tradewind/domain';
import { runWithCorrelation } from '@tradewind/trail';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const correlationHeader = 'x-correlation-id';

const wellFormed = /^[A-Za-z0-9._:-]{1,128}$/;

/** Takes the caller's correlation id when it is well-formed, else makes one; answers with it and runs the request inside it. */
export function correlate({ headers }: FastifyRequest, { raw }: FastifyReply, next: () => void): void {
  const given = headers[correlationHeader];
  const correlationId = typeof given === 'string' && wellFormed.test(given) ? given : newId();
  headers[correlationHeader] = correlationId;
  raw.setHeader('X-Correlation-Id', correlationId);
  runWithCorrelation({ correlationId }, next);
}
