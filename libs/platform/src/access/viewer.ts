import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '../auth/auth.decorators.js';

/** Who looks at something that belongs to somebody, or changes it. */
export interface Viewer {
  /** The person, or the client that has a role for it. */
  readonly userId: string;
  /** Whether a role lets them see everybody's. If not, what belongs to somebody else does not exist for them. */
  readonly seesAll: boolean;
}

/** The viewer, on a route whose rule is `own`. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { principal, routeOptions } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const rule = routeOptions.config.access;
  if (!principal || rule?.for !== 'own') throw new Error(`${routeOptions.url} has a viewer, but its rule is not own`);
  return { userId: principal.id, seesAll: principal.roles.some((role) => rule.everybodysFor.includes(role)) };
});
