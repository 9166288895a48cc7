import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@tradewind/application';
import { Mail } from '../../domain/mail/mail.js';
import { MailRepository } from '../../domain/mail/mail.repository.js';
import type { Occasion } from '../../domain/mail/occasion.js';
import { MailWorker } from '../begin-attempt/mail-worker.js';

/** Records mails in the running unit of work. They are sent after its commit, and never if it is rolled back. */
@Injectable()
export class MailRecorder {
  constructor(
    private readonly mails: MailRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: MailWorker,
    private readonly clock: Clock,
  ) {}

  /** An occasion that its person already has a mail about changes nothing. */
  async record(occasions: readonly Occasion[]): Promise<void> {
    if (occasions.length === 0) return;
    const now = this.clock.now();
    const unaddressed = await this.mails.record(occasions.map((occasion) => Mail.about(occasion, now)));
    this.unitOfWork.afterCommit(() => this.worker.addressSoon(unaddressed));
  }
}
