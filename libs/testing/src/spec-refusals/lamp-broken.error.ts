import { DomainError } from '@tradewind/domain';

export class LampBrokenError extends DomainError {
  static readonly code = 'lamp-broken';
  static readonly kind = 'gone';
  static readonly title = 'The lamp is broken.';
}
