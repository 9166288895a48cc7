import { runService } from '@tradewind/platform';

await runService({ name: 'basket', module: () => import('./basket.module.js').then((m) => m.BasketModule) });
