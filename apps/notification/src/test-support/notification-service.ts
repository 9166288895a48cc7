import { startTestService, type TestService } from '@tradewind/testing';

export const mailLinkKey = 'a-key-of-the-mails-that-no-one-knows';

/** Starts the service with the given settings. Without any, it keeps its mails for the mailbox page, which is on. */
export function startNotification(env: Record<string, string> = { MAILBOX_PAGE: 'true' }): Promise<TestService> {
  return startTestService({
    name: 'notification',
    module: async () => (await import('../notification.module.js')).NotificationModule,
    env: {
      MAIL_TRANSPORT: 'preview',
      MAILBOX_PAGE: 'false',
      SHOP_URL: 'http://shop.example',
      MAIL_LINK_KEY: mailLinkKey,
      ...env,
    },
  });
}
