import { writeProblem } from '@tradewind/platform';
import type { FastifyReply } from 'fastify';

const gatewayTimeout = 504;

/** Sends a problem report that names the service that did not answer. */
export function answerUnavailable(reply: FastifyReply, service: string, error: Error & { statusCode?: number }): void {
  if (error.statusCode === gatewayTimeout) {
    writeProblem(reply, {
      status: 504,
      code: 'service-timed-out',
      title: `The service ${service} did not answer in time`,
      service,
    });
  } else {
    reply.header('Retry-After', '2');
    writeProblem(reply, {
      status: 503,
      code: 'service-unavailable',
      title: `The service ${service} is not available`,
      service,
    });
  }
}
