import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ProblemException } from '@tradewind/platform';
import type { FastifyRequest } from 'fastify';

/**
 * Refuses what is no page load of a whole window: a picture, a frame or a script of some page must not begin a sign-in, as
 * each takes the place of one that a person has begun. Every current browser sends `Sec-Fetch-Dest` to a trustworthy
 * origin, and no page can change it. Programs and older browsers send none.
 */
@Injectable()
export class NavigationGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const destination = headers['sec-fetch-dest'];
    if (destination === undefined || destination === 'document') return true;
    throw new ProblemException(403, {
      code: 'not-a-navigation',
      title: 'A sign-in begins with a page',
      detail:
        'The header Sec-Fetch-Dest says that this is no page load of a whole window. Lead the browser to /sign-in.',
    });
  }
}
