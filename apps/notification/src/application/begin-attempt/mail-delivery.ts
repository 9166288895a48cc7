import { Injectable, Logger } from '@nestjs/common';
import type { Attempt } from '../../domain/mail/attempt.js';
import type { Delivery } from '../../domain/mail/delivery.js';
import { DeliveryFigures } from '../ports/delivery-figures.js';
import { MailComposer } from '../ports/mail-composer.js';
import { MailTransport } from '../ports/mail-transport.js';

/** Writes the mail of one attempt and hands it to the server. */
@Injectable()
export class MailDelivery {
  private readonly logger = new Logger(MailDelivery.name);

  constructor(
    private readonly composer: MailComposer,
    private readonly transport: MailTransport,
    private readonly figures: DeliveryFigures,
  ) {}

  /** Never rejects. A mail that can not be written has failed: only a change of its template can help. */
  async make({ mailId, number, occasion, person }: Attempt): Promise<Delivery> {
    const delivery = await this.composer.compose(occasion, person).then(
      (mail) => this.transport.deliver(mail),
      (error: unknown): Delivery => {
        this.logger.error(`Mail ${mailId} could not be written`, error);
        return { outcome: 'refused', answer: `It could not be written: ${String(error)}`, code: 'not written' };
      },
    );
    this.figures.ended(occasion.kind, delivery);
    if (delivery.outcome !== 'taken')
      this.logger.warn(`Mail ${mailId}, attempt ${number}, was not taken: ${delivery.outcome}, ${delivery.code}`);
    return delivery;
  }
}
