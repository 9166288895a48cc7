import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { CallingWorker } from '@tradewind/scheduling';
import type { Attempt } from '../../domain/mail/attempt.js';
import { MailRepository } from '../../domain/mail/mail.repository.js';
import { AddressMailsCommand } from '../address-mails/address-mails.command.js';
import { EndAttemptCommand } from '../end-attempt/end-attempt.command.js';
import { BeginAttemptCommand } from './begin-attempt.command.js';
import { MailDelivery } from './mail-delivery.js';
import { Outage } from './outage.js';
import { SendingSlots } from './sending-slots.js';

/** For mails whose process died before it could address them. */
const addressingEveryMs = 15_000;
const recordingPausesMs = [250, 1_000, 4_000, 8_000];

/**
 * Sends each mail that is due: the attempt is recorded in one transaction, the server is called outside any, and its answer is
 * recorded in another one. Any number of instances may run. A call that hangs holds up no other, and what a dead process has left
 * is taken over when its lease ends. While the server is away, one mail at a time is tried, with growing pauses.
 */
@Injectable()
export class MailWorker extends CallingWorker {
  private readonly logger = new Logger(MailWorker.name);
  private readonly outage = new Outage();
  private readonly toAddress = new Set<string>();
  private addressingAt = 0;

  constructor(
    private readonly commandBus: CommandBus,
    private readonly mails: MailRepository,
    private readonly clock: Clock,
    private readonly delivery: MailDelivery,
    private readonly slots: SendingSlots,
  ) {
    super();
  }

  /**
   * Call it after the commit. A mail and the registration of its person may be recorded at the same moment, and neither
   * transaction sees the row of the other. Who commits last sees both here.
   */
  addressSoon(personIds: readonly string[]): void {
    for (const id of personIds) this.toAddress.add(id);
    this.wake();
  }

  protected async round(): Promise<number> {
    try {
      await this.address();
      while (this.callsUnderWay < (this.outage.isOn ? 1 : this.slots.most)) {
        if (this.outage.pauseMs > 0) return this.outage.pauseMs;
        const attempt = await this.commandBus.execute(new BeginAttemptCommand());
        if (attempt === undefined) return this.pauseUntil(await this.mails.nextDueAt(), this.clock.now());
        if (attempt !== 'suppressed') this.letRun(this.callAndRecord(attempt));
      }
      return this.longestPauseMs;
    } catch (error) {
      this.logger.error('Could not look up due mails; trying again', error);
      return this.longestPauseMs;
    }
  }

  private async address(): Promise<void> {
    const isTimeForAll = performance.now() >= this.addressingAt;
    if (!isTimeForAll && this.toAddress.size === 0) return;
    const people = [...this.toAddress];
    this.toAddress.clear();
    await this.commandBus.execute(new AddressMailsCommand(isTimeForAll ? undefined : people));
    if (isTimeForAll) this.addressingAt = performance.now() + addressingEveryMs;
  }

  private async callAndRecord(attempt: Attempt): Promise<void> {
    const delivery = await this.delivery.make(attempt);
    this.outage.ended(delivery.outcome);
    await this.record(new EndAttemptCommand(attempt, delivery));
  }

  /** After the lease, the server would get the mail again. A database that is away is therefore waited for. */
  private async record(command: EndAttemptCommand): Promise<void> {
    for (const pauseMs of [...recordingPausesMs, undefined]) {
      try {
        return await this.commandBus.execute(command);
      } catch (error) {
        const { mailId } = command.attempt;
        if (pauseMs === undefined) this.logger.error(`Could not record what became of mail ${mailId}`, error);
        else await pause(pauseMs);
      }
    }
  }
}
