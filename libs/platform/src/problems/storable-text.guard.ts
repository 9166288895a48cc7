import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { refuseUnstorableTexts } from './unstorable-text.js';

interface Address {
  readonly params?: unknown;
  readonly query?: unknown;
}

/**
 * Refuses a path or a query string with text that can't be stored, whether or not the route reads it. Bodies are the
 * validation pipe's: a route that takes its body apart by itself judges each piece of it.
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
