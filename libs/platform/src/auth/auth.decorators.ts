import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { ProblemException } from '../problems/problem-exception.js';
import type { Person, Principal } from './principal.js';

export type AuthenticatedRequest = FastifyRequest & {
  principal?: Principal;
  /** The verified token of the principal. */
  accessToken?: string;
};

/** Whoever makes the request, a person or a client; `undefined` on a route for anyone without a token. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext) => principalOf(context));

/** The person who has signed in; `undefined` on a route for anyone without a token. A client is refused with 403. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): Person | undefined => {
  const principal = principalOf(context);
  if (principal?.kind === 'client') throw needsPerson();
  return principal;
});

/** When the token of the request expires, on a route that needs one. A response that takes long, such as a stream, must end then. */
export const CurrentTokenExpiry = createParamDecorator((_: unknown, context: ExecutionContext): Date => {
  const { accessToken, routeOptions } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (accessToken === undefined)
    throw new Error(`${routeOptions.url} needs the expiry of a token, but may be called without`);
  // The verifier requires the claim.
  return new Date(decodeJwt(accessToken).exp! * 1_000);
});

function principalOf(context: ExecutionContext): Principal | undefined {
  return context.switchToHttp().getRequest<AuthenticatedRequest>().principal;
}

function needsPerson(): ProblemException {
  return new ProblemException(403, {
    code: 'not-allowed',
    title: 'You may not do this',
    detail: 'This needs a person who has signed in.',
  });
}
