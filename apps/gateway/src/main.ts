import { runService } from '@tradewind/platform';

await runService({ name: 'gateway', module: () => import('./gateway.module.js').then((m) => m.GatewayModule) });
