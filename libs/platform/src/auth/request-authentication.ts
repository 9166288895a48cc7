import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { ControllerRoute } from '../routing/controller-routes.js';
import { ProblemException } from '../problems/problem-exception.js';
import { publicMetadata, rolesMetadata, type AuthenticatedRequest } from './auth.decorators.js';
import type { Role } from './roles.js';
import { TokenVerifier } from './token-verifier.js';

/**
 * Requires a bearer token on every route of a controller that is not `@Public()`. A public route still gets the user
 * when the request has a token. This is a hook instead of a guard, because guards run after the body has been read and
 * unauthenticated clients must not be able to send one.
 */
@Injectable()
export class RequestAuthentication {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  readonly check = async (request: AuthenticatedRequest, reply: FastifyReply): Promise<void> => {
    const { controllerRoute } = request.routeOptions.config;
    if (!controllerRoute) return;
    const token = bearerToken(request.headers.authorization);
    if (!token) {
      if (this.read<boolean>(publicMetadata, controllerRoute)) return;
      reply.header('WWW-Authenticate', 'Bearer');
      throw new ProblemException(401, { code: 'not-signed-in', title: 'Sign in first' });
    }
    request.principal = await this.verifier.verify(token);
    const roles = this.read<Role[]>(rolesMetadata, controllerRoute);
    if (!roles || request.principal.roles.some((role) => roles.includes(role))) return;
    throw new ProblemException(403, {
      code: 'not-allowed',
      title: 'You may not do this',
      detail: `This needs the role ${roles.join(' or ')}.`,
    });
  };

  private read<T>(metadata: string, { handler, controller }: ControllerRoute): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(metadata, [handler as never, controller]);
  }
}

function bearerToken(header: string | undefined): string | undefined {
  return header && /^Bearer +(\S+)$/i.exec(header)?.[1];
}
