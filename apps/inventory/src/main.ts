import { runService } from '@tradewind/platform';

await runService({ name: 'inventory', module: () => import('./inventory.module.js').then((m) => m.InventoryModule) });
