import { runService } from '@tradewind/platform';

await runService({ name: 'ordering', module: () => import('./ordering.module.js').then((m) => m.OrderingModule) });
