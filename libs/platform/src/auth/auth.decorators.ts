import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception.js';
import type { Person, Principal } from './principal.js';
import type { Role } from './roles.js';

export const publicMetadata = 'tradewind:public';
export const rolesMetadata = 'tradewind:roles';
export const publicExtension = 'x-public';

export type AuthenticatedRequest = FastifyRequest & { principal?: Principal };

/** Makes a controller or route public, that is, accessible without signing in. */
export const Public = () => applyDecorators(SetMetadata(publicMetadata, true), ApiExtension(publicExtension, true));

/** Allows only principals with one of these roles. Others get 403. */
export const Roles = (...roles: readonly Role[]) => SetMetadata(rolesMetadata, roles);

/** Whoever makes the request, a person or a client; `undefined` on a public route without a token. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext) => principalOf(context));

/** The person who has signed in; `undefined` on a public route without a token. A client is refused with 403. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): Person | undefined => {
  const principal = principalOf(context);
  if (principal?.kind === 'client') throw needsPerson();
  return principal;
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
