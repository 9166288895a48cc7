import type { Response } from 'express';
import { currentCorrelation } from '@tradewind/trail';
import { problemContentType, problemType, type Problem, type ProblemCore } from './problem.js';

/** Answers with the problem, filled up with its type, the path and the correlation id. */
export function writeProblem(response: Response, core: ProblemCore): void {
  const { status, code, title, ...more } = core;
  const correlationId = currentCorrelation()?.correlationId ?? response.getHeader('X-Correlation-Id');
  const problem: Problem = {
    type: problemType(code),
    title,
    status,
    ...more,
    instance: response.req.originalUrl.split('?')[0],
    code,
    ...(typeof correlationId === 'string' ? { correlationId } : {}),
  };
  response.status(status).setHeader('Content-Type', problemContentType);
  response.end(JSON.stringify(problem));
}
