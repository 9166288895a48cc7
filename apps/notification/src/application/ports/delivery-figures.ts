import type { Delivery } from '../../domain/mail/delivery.js';
import type { MailKind } from '../../domain/mail/mail-kind.js';

/** Shows how sending goes, in metrics and health. */
export abstract class DeliveryFigures {
  abstract ended(kind: MailKind, delivery: Delivery): void;
}
