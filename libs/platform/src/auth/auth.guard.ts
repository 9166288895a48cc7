import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { ProblemException } from '../problems/problem-exception.js';
import { publicMetadata, rolesMetadata, type AuthenticatedRequest } from './auth.decorators.js';
import { TokenVerifier } from './token-verifier.js';

/** Every route wants a bearer token unless it is `@Public()`; a public route knows the user when one is given. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const targets = [context.getHandler(), context.getClass()];
    const token = bearerToken(request.headers.authorization);
    if (!token && this.reflector.getAllAndOverride<boolean | undefined>(publicMetadata, targets)) return true;
    if (!token) {
      context.switchToHttp().getResponse<Response>().setHeader('WWW-Authenticate', 'Bearer');
      throw new ProblemException(401, { code: 'not-signed-in', title: 'Sign in first' });
    }
    request.user = await this.verifier.verify(token);
    const roles = this.reflector.getAllAndOverride<string[] | undefined>(rolesMetadata, targets);
    if (!roles || roles.includes(request.user.role)) return true;
    throw new ProblemException(403, {
      code: 'not-allowed',
      title: 'You may not do this',
      detail: `This needs the role ${roles.join(' or ')}.`,
    });
  }
}

function bearerToken(header: string | undefined): string | undefined {
  return header && /^Bearer +(\S+)$/i.exec(header)?.[1];
}
