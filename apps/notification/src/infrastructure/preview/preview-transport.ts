import { Injectable } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { DataSource } from 'typeorm';
import type { ComposedMail } from '../../application/ports/composed-mail.js';
import { MailTransport } from '../../application/ports/mail-transport.js';
import type { Delivery } from '../../domain/mail/delivery.js';

const mostKept = 1_000;

/** Sends nothing, but keeps each mail for the mailbox page. A mail that arrives again is counted, as a mailbox would see it. */
@Injectable()
export class PreviewTransport extends MailTransport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  async deliver({ messageId, to, subject, text, html, unsubscribeUrl }: ComposedMail): Promise<Delivery> {
    try {
      const [{ number }] = await this.dataSource.query<[{ number: number }]>(
        `INSERT INTO previewed_mails AS known
                (message_id, recipient_name, recipient_address, subject, text, html, unsubscribe_url, arrived_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (message_id) DO UPDATE SET arrivals = known.arrivals + 1, text = excluded.text, html = excluded.html
         RETURNING number`,
        [messageId, to.name, to.address, subject, text, html, unsubscribeUrl, this.clock.now()],
      );
      await this.dataSource.query('DELETE FROM previewed_mails WHERE number <= $1', [number - mostKept]);
      return { outcome: 'taken', answer: 'Kept for the mailbox page', code: 'taken' };
    } catch (error) {
      return { outcome: 'unavailable', answer: String(error), code: 'database' };
    }
  }
}
