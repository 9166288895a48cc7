import { runService } from '@tradewind/platform';

await runService({ name: 'analytics', module: () => import('./analytics.module.js').then((m) => m.AnalyticsModule) });
