import { newId } from '@tradewind/domain';
import { runWithCorrelation } from '@tradewind/trail';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const correlationHeader = 'x-correlation-id';

const wellFormed = /^[A-Za-z0-9._:-]{1,128}$/;

/**
 * Uses the client's correlation id if it is well-formed and generates one otherwise. Returns it in the response and
 * runs the request in its context.
 */
export function correlate({ headers }: FastifyRequest, { raw }: FastifyReply, next: () => void): void {
  const given = headers[correlationHeader];
  const correlationId = typeof given === 'string' && wellFormed.test(given) ? given : newId();
  headers[correlationHeader] = correlationId;
  raw.setHeader('X-Correlation-Id', correlationId);
  runWithCorrelation({ correlationId }, next);
}
