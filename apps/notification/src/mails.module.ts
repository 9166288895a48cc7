import { Module } from '@nestjs/common';
import { AddressMailsHandler } from './application/address-mails/address-mails.handler.js';
import { AskPersonToConfirmHandler } from './application/ask-person-to-confirm/ask-person-to-confirm.handler.js';
import { AttemptLease } from './application/begin-attempt/attempt-lease.js';
import { BeginAttemptHandler } from './application/begin-attempt/begin-attempt.handler.js';
import { MailDelivery } from './application/begin-attempt/mail-delivery.js';
import { MailWorker } from './application/begin-attempt/mail-worker.js';
import { SendingSlots } from './application/begin-attempt/sending-slots.js';
import { EndAttemptHandler } from './application/end-attempt/end-attempt.handler.js';
import { MailRecorder } from './application/record-mail/mail-recorder.js';
import { RecordMailHandler } from './application/record-mail/record-mail.handler.js';
import { SendMailAgainHandler } from './application/send-mail-again/send-mail-again.handler.js';
import { WelcomePersonHandler } from './application/welcome-person/welcome-person.handler.js';
import { RetrySchedule } from './domain/mail/retry-schedule.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { MAIL_SETTINGS, type MailSettings } from './infrastructure/settings/mail-settings.js';
import { MailsController } from './interface/http/mails.controller.js';
import { AskPersonToConfirmWhenEmailConfirmationRequested } from './interface/integration-events/ask-person-to-confirm-when-email-confirmation-requested.controller.js';
import { MailCancellationWhenOrderCancelled } from './interface/integration-events/mail-cancellation-when-order-cancelled.controller.js';
import { MailConfirmationWhenOrderConfirmed } from './interface/integration-events/mail-confirmation-when-order-confirmed.controller.js';
import { MailLinkWhenPasswordResetRequested } from './interface/integration-events/mail-link-when-password-reset-requested.controller.js';
import { MailNoticeWhenPasswordChanged } from './interface/integration-events/mail-notice-when-password-changed.controller.js';
import { MailShipmentWhenOrderShipped } from './interface/integration-events/mail-shipment-when-order-shipped.controller.js';
import { MailWarningWhenRegistrationWithTakenEmailAttempted } from './interface/integration-events/mail-warning-when-registration-with-taken-email-attempted.controller.js';
import { WelcomePersonWhenUserRegistered } from './interface/integration-events/welcome-person-when-user-registered.controller.js';
import { GetMailHandler } from './read-model/get-mail.query.js';
import { ListMailsHandler } from './read-model/list-mails.query.js';
import { MailGauges } from './read-model/mail-gauges.js';

const commandHandlers = [
  RecordMailHandler,
  WelcomePersonHandler,
  AskPersonToConfirmHandler,
  AddressMailsHandler,
  BeginAttemptHandler,
  EndAttemptHandler,
  SendMailAgainHandler,
];
const queryHandlers = [ListMailsHandler, GetMailHandler];

const longestRetryPauseMs = 4 * 3_600_000;

const inject = [MAIL_SETTINGS];
const settings = [
  {
    provide: AttemptLease,
    useFactory: ({ MAIL_LEASE_SECONDS }: MailSettings) => new AttemptLease(MAIL_LEASE_SECONDS * 1_000),
    inject,
  },
  {
    provide: RetrySchedule,
    useFactory: ({ MAIL_RETRY_SECONDS, MAIL_ATTEMPTS }: MailSettings) =>
      new RetrySchedule(MAIL_RETRY_SECONDS * 1_000, longestRetryPauseMs, MAIL_ATTEMPTS),
    inject,
  },
  {
    provide: SendingSlots,
    useFactory: ({ SMTP_CONNECTIONS }: MailSettings) => new SendingSlots(SMTP_CONNECTIONS),
    inject,
  },
];

/** Mails, from the fact that they are about until the server has taken them. */
@Module({
  imports: [InfrastructureModule],
  controllers: [
    MailsController,
    WelcomePersonWhenUserRegistered,
    AskPersonToConfirmWhenEmailConfirmationRequested,
    MailWarningWhenRegistrationWithTakenEmailAttempted,
    MailLinkWhenPasswordResetRequested,
    MailNoticeWhenPasswordChanged,
    MailConfirmationWhenOrderConfirmed,
    MailCancellationWhenOrderCancelled,
    MailShipmentWhenOrderShipped,
  ],
  providers: [
    ...[MailRecorder, MailWorker, MailDelivery, MailGauges],
    ...settings,
    ...commandHandlers,
    ...queryHandlers,
  ],
  exports: [MailRecorder],
})
export class MailsModule {}
