import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { changesState, foreignness, ProblemException } from '@tradewind/platform';
import type { FastifyRequest } from 'fastify';
import { ACCOUNT_SETTINGS, type AccountSettings } from './account-settings.js';

/** Refuses forms that another site has sent in the name of a person (cross-site request forgery). */
@Injectable()
export class OwnFormGuard implements CanActivate {
  constructor(@Inject(ACCOUNT_SETTINGS) private readonly settings: AccountSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!changesState(method) || !foreignness(headers, new URL(this.settings.SHOP_URL).origin)) return true;
    throw new ProblemException(403, {
      code: 'foreign-origin',
      title: 'The form does not come from the shop',
      detail: 'Open the page at the shop and send it from there.',
    });
  }
}
