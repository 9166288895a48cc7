import { context, propagation } from '@opentelemetry/api';
import type { NextFunction, Response } from 'express';
import { traceStep, type Step } from '@tradewind/trail';
import type { AuthenticatedRequest } from '../auth/auth.decorators.js';

/** Probes, documents, and what the gateway serves itself or passes on to a service (which traces it). */
const untraced = /^\/(health|metrics|openapi\.json|\.well-known|v1\/traces|api)(\/|$)/;

/** Makes the request a step of the trail, as a child of the caller's trace; all that the request does nests under it. */
export function traceRequest(request: AuthenticatedRequest, response: Response, next: NextFunction): void {
  if (untraced.test(request.path)) {
    next();
    return;
  }
  const parent = propagation.extract(context.active(), request.headers);
  void context.with(parent, () =>
    traceStep('http', `${request.method} ${request.path}`, {}, async (step) => {
      const closed = new Promise<void>((resolve) => response.once('close', resolve));
      next();
      await closed;
      describe(step, request, response);
    }),
  );
}

function describe(step: Step, request: AuthenticatedRequest, response: Response): void {
  const route = (request.route as { path?: string } | undefined)?.path ?? request.path;
  step.rename(`${request.method} ${route}`);
  const requestId = request.headers['idempotency-key'];
  step.set({
    httpRoute: route,
    httpStatus: response.statusCode,
    userRole: request.user?.role,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    outcome: response.writableFinished ? undefined : 'aborted',
  });
  if (response.statusCode >= 500) step.fail(`answered ${response.statusCode}`);
}
