import type { Response } from 'express';
import { writeProblem } from '@tradewind/platform';

export class UpstreamTimeoutError extends Error {}

/** Says which service did not answer; an answer that had begun is cut off, so that nobody takes it for whole. */
export function answerUnavailable(response: Response, service: string, error: Error): void {
  if (response.destroyed || response.writableEnded) return;
  if (response.headersSent) {
    response.destroy();
  } else if (error instanceof UpstreamTimeoutError) {
    writeProblem(response, {
      status: 504,
      code: 'service-timed-out',
      title: `The service ${service} did not answer in time`,
      service,
    });
  } else {
    response.setHeader('Retry-After', '2');
    writeProblem(response, {
      status: 503,
      code: 'service-unavailable',
      title: `The service ${service} is not available`,
      service,
    });
  }
}
