import { Injectable, Logger } from '@nestjs/common';
import { OutboxMessages } from '@tradewind/messaging';
import type { Principal } from '../auth/principal.js';
import type { Role } from '../auth/roles.js';
import { readableHeader } from '../dead-letters/readable.js';
import { ProblemException } from '../problems/problem-exception.js';
import type { OutboxMessageDto } from './outbox-message.dto.js';

/** They see orders, mails and payments of everybody anyway. */
const seePersonalData: readonly Role[] = ['support', 'analyst'];

/** Shows messages. Who may not see personal data sees them without. */
@Injectable()
export class OutboxDesk {
  private readonly logger = new Logger('Messaging');

  constructor(private readonly messages: OutboxMessages) {}

  async show(position: string, { id, roles }: Principal): Promise<OutboxMessageDto> {
    const personal = roles.some((role) => seePersonalData.includes(role)) ? 'shown' : 'masked';
    const message = await this.messages.find(position, personal);
    if (!message) throw noSuchMessage();
    this.logger.log({ msg: `message ${message.messageId} was looked at`, operator: id, personal });
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
