import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { AuthenticatedUser } from './authenticated-user.js';

export const publicMetadata = 'tradewind:public';
export const rolesMetadata = 'tradewind:roles';
export const publicExtension = 'x-public';

export type AuthenticatedRequest = FastifyRequest & { user?: AuthenticatedUser };

/** Makes a controller or route public, that is, accessible without signing in. */
export const Public = () => applyDecorators(SetMetadata(publicMetadata, true), ApiExtension(publicExtension, true));

/** Allows only users with one of these roles. Others get 403. */
export const Roles = (...roles: readonly string[]) => SetMetadata(rolesMetadata, roles);

/** The signed-in user; `undefined` on a `@Public()` route without a token. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): AuthenticatedUser | undefined =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().user,
);
