import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception.js';
import { requestLimits } from './request-limits.js';

/** Rejects a request with more headers than any client needs. Node itself would drop those that are too many, silently. */
export function refuseManyHeaders({ raw }: FastifyRequest, _: FastifyReply, next: (error?: Error) => void): void {
  const headers = raw.rawHeaders.length / 2;
  next(headers > requestLimits.headers ? tooMany() : undefined);
}

function tooMany(): ProblemException {
  return new ProblemException(431, {
    code: 'too-many-headers',
    title: 'The request has too many headers',
    detail: `It may have ${requestLimits.headers} at most.`,
  });
}
