import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { refuseUnstorableTexts } from './unstorable-text.js';

interface Address {
  readonly params?: unknown;
  readonly query?: unknown;
}

/**
 * Rejects a request whose path or query string contains text that can't be stored, whether or not the route reads it.
 * Bodies are left to the validation pipe, because a route that parses its own body checks each part of it itself.
 */
@Injectable()
export class StorableTextGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const { params, query } = context.switchToHttp().getRequest<Address>();
    refuseUnstorableTexts(params);
    refuseUnstorableTexts(query);
    return true;
  }
}
