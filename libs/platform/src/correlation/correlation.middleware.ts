import type { NextFunction, Request, Response } from 'express';
import { newId } from '@tradewind/domain';
import { runWithCorrelation } from '@tradewind/trail';

export const correlationHeader = 'x-correlation-id';

const wellFormed = /^[A-Za-z0-9._:-]{1,128}$/;

/** Takes the caller's correlation id when it is well-formed, else makes one; answers with it and runs the request inside it. */
export function correlate(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers[correlationHeader];
  const correlationId = typeof given === 'string' && wellFormed.test(given) ? given : newId();
  request.headers[correlationHeader] = correlationId;
  response.setHeader('X-Correlation-Id', correlationId);
  runWithCorrelation({ correlationId }, next);
}
