import { Injectable, Logger } from '@nestjs/common';
import { OutboxMessages } from '@tradewind/messaging';
import { personalDataFor } from '../auth/personal-data.js';
import type { Principal } from '../auth/principal.js';
import { readableHeader } from '../dead-letters/readable.js';
import { ProblemException } from '../problems/problem-exception.js';
import type { OutboxMessageDto } from './outbox-message.dto.js';

/** Shows messages. Who may not see personal data sees them without. */
@Injectable()
export class OutboxDesk {
  private readonly logger = new Logger('Messaging');

  constructor(private readonly messages: OutboxMessages) {}

  async show(position: string, viewer: Principal): Promise<OutboxMessageDto> {
    const personal = personalDataFor(viewer);
    const message = await this.messages.find(position, personal);
    if (!message) throw noSuchMessage();
    this.logger.log({ msg: `message ${message.messageId} was looked at`, operator: viewer.id, personal });
    const { headers, payload, bytes, ...facts } = message;
    return { ...facts, headers: headers.map(readableHeader), payload: { format: 'json', value: payload, bytes } };
  }
}

export function noSuchMessage(): ProblemException {
  return new ProblemException(404, {
    code: 'message-not-kept',
    title: 'The message is not kept any more',
    detail: 'The outbox keeps what it has published for at least 24 hours, and has no row at this position.',
  });
}
