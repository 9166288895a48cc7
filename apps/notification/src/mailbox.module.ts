import { Module } from '@nestjs/common';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { MAIL_SETTINGS, type MailSettings } from './infrastructure/settings/mail-settings.js';
import { MailboxAccess } from './interface/http/mailbox-access.js';
import { MailboxController } from './interface/http/mailbox.controller.js';
import { GetPreviewedMailHandler } from './read-model/get-previewed-mail.query.js';
import { ListPreviewedMailsHandler } from './read-model/list-previewed-mails.query.js';

const access = {
  provide: MailboxAccess,
  useFactory: ({ MAILBOX_PAGE }: MailSettings) => new MailboxAccess(MAILBOX_PAGE === 'true'),
  inject: [MAIL_SETTINGS],
};

/** A page that shows the mails of a shop that sends none: the demo, and a developer's own. */
@Module({
  imports: [InfrastructureModule],
  controllers: [MailboxController],
  providers: [ListPreviewedMailsHandler, GetPreviewedMailHandler, access],
})
export class MailboxModule {}
