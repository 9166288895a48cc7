import { context, propagation } from '@opentelemetry/api';
import { traceStep, type Step } from '@tradewind/trail';
import type { FastifyReply } from 'fastify';
import type { AuthenticatedRequest } from '../auth/auth.decorators.js';
import { pathOf } from '../routing/path-of.js';

/** Health checks, documents, files of the web app, and the paths that the gateway forwards to a service, which traces them. */
const untraced = /^\/((health|metrics|\.well-known|v1\/traces|api|assets)(\/|$)|[\w-]+\.\w+$)/;

/**
 * Records the request as a step of the trail, in the trace of the caller. All steps of the request become its children.
 */
export function traceRequest(request: AuthenticatedRequest, reply: FastifyReply, next: () => void): void {
  const path = pathOf(request);
  if (untraced.test(path)) {
    next();
    return;
  }
  const parent = propagation.extract(context.active(), request.headers);
  void context.with(parent, () =>
    traceStep('http', `${request.method} ${path}`, {}, async (step) => {
      const closed = new Promise<void>((resolve) => reply.raw.once('close', resolve));
      next();
      await closed;
      describe(step, request, reply);
    }),
  );
}

function describe(step: Step, request: AuthenticatedRequest, { raw }: FastifyReply): void {
  const route = request.routeOptions.url ?? pathOf(request);
  step.rename(`${request.method} ${route}`);
  const requestId = request.headers['idempotency-key'];
  step.set({
    httpRoute: route,
    httpStatus: raw.statusCode,
    userRoles: request.principal?.roles.join(' '),
    requestId: typeof requestId === 'string' ? requestId : undefined,
    outcome: raw.writableFinished ? undefined : 'aborted',
  });
  if (raw.statusCode >= 500) step.fail(`answered ${raw.statusCode}`);
}
