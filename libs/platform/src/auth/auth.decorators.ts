import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { AuthenticatedUser } from './authenticated-user.js';

export const publicMetadata = 'tradewind:public';
export const rolesMetadata = 'tradewind:roles';
export const publicExtension = 'x-public';
export const guestsMetadata = 'tradewind:guests';
export const guestsExtension = 'x-guests';

export type AuthenticatedRequest = FastifyRequest & { user?: AuthenticatedUser };

/** Makes a controller or route public, that is, accessible without signing in. */
export const Public = () => applyDecorators(SetMetadata(publicMetadata, true), ApiExtension(publicExtension, true));

/** Admits requests without a token that name the secret of a guest, see `guestCapability`. */
export const AdmitsGuests = () =>
  applyDecorators(SetMetadata(guestsMetadata, true), ApiExtension(guestsExtension, true));

/** Allows only users with one of these roles. Others get 403. */
export const Roles = (...roles: readonly string[]) => SetMetadata(rolesMetadata, roles);

/** The signed-in user; `undefined` on a `@Public()` route without a token. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): AuthenticatedUser | undefined =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().user,
);
