import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  type AuthenticatedRequest,
  changesState,
  clientAddress,
  HTTP_SETTINGS,
  type HttpSettings,
  RateLimits,
} from '@tradewind/platform';
import { NoteGuestVisitCommand } from '../../application/note-guest-visit/note-guest-visit.command.js';
import { ownerOf } from './owner.decorator.js';
import { guestBasketsPerAddress } from './rate-limits.js';

/**
 * Notes that a guest was here, and limits how many new guests come from one address: a POST makes the basket of a new guest, and
 * the gateway stores a session for each whose first change succeeds.
 */
@Injectable()
export class GuestAdmissionGuard implements CanActivate {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly limits: RateLimits,
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const { kind, id } = ownerOf(request);
    if (kind === 'customer') return true;
    const isKnown = await this.commandBus.execute(new NoteGuestVisitCommand(id));
    if (isKnown || !changesState(request.method)) return true;
    await this.limits.take(guestBasketsPerAddress, this.addressOf(request));
    return true;
  }

  private addressOf({ raw }: AuthenticatedRequest): string {
    return clientAddress(raw, this.settings.TRUSTED_PROXIES);
  }
}
