import { runService } from '@tradewind/platform';

await runService({
  name: 'notification',
  module: () => import('./notification.module.js').then((m) => m.NotificationModule),
});
