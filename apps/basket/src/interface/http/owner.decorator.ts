import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '@tradewind/platform';
import type { BasketOwner } from '../../domain/basket/basket-owner.js';
import { guestCapability } from './guest-capability.js';

/** Whose basket the request is about: that of the signed-in customer, or else that of the guest. */
export const Owner = createParamDecorator((_: unknown, context: ExecutionContext): BasketOwner =>
  ownerOf(context.switchToHttp().getRequest<AuthenticatedRequest>()),
);

export function ownerOf({ principal, headers }: AuthenticatedRequest): BasketOwner {
  if (principal) return { kind: 'customer', id: principal.id };
  return { kind: 'guest', id: guestIdOf(guestCapability(headers)!) };
}

/**
 * A UUID (version 8, RFC 9562) made of 122 bits of the secret's SHA-256. The secret itself is not stored. Any two unknown
 * secrets, that of another guest included, take the same way through the database.
 */
export function guestIdOf(secret: string): string {
  const bytes = createHash('sha256').update(`guest basket ${secret}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
