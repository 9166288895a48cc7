import { runService } from '@tradewind/platform';

await runService({ name: 'identity', module: () => import('./identity.module.js').then((m) => m.IdentityModule) });
