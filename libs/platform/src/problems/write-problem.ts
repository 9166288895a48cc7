import { currentCorrelation } from '@tradewind/trail';
import type { FastifyReply } from 'fastify';
import { pathOf } from '../routing/path-of.js';
import { problemContentType, problemType, type Problem, type ProblemCore } from './problem.js';

/** Answers with the problem, filled up with its type, the path and the correlation id. */
export function writeProblem(reply: FastifyReply, core: ProblemCore): void {
  const { status, code, title, ...more } = core;
  const correlationId = currentCorrelation()?.correlationId ?? reply.raw.getHeader('X-Correlation-Id');
  const problem: Problem = {
    type: problemType(code),
    title,
    status,
    ...more,
    instance: pathOf(reply.request),
    code,
    ...(typeof correlationId === 'string' ? { correlationId } : {}),
  };
  // As bytes: Fastify adds a charset to JSON in a string, which this type has none of (RFC 9457, 3).
  reply
    .code(status)
    .header('Content-Type', problemContentType)
    .send(Buffer.from(JSON.stringify(problem)));
}
