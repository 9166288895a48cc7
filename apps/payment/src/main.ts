import { runService } from '@tradewind/platform';

await runService({
  name: 'payment',
  module: () => import('./payment.module.js').then((m) => m.PaymentModule),
  breakages: () => import('./workshop/breakages.js').then((m) => m.breakages),
});
