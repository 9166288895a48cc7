import { currentCorrelation } from '@tradewind/trail';
import type { FastifyReply } from 'fastify';
import { pathOf } from '../routing/path-of.js';
import { problemContentType, problemType, type Problem, type ProblemCore } from './problem.js';

/** Sends the problem with its type, the request path and the correlation id added. */
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
  // Sends bytes, because Fastify adds a charset to a JSON string and this media type has none (RFC 9457, section 3).
  reply
    .code(status)
    .header('Content-Type', problemContentType)
    .send(Buffer.from(JSON.stringify(problem)));
}
