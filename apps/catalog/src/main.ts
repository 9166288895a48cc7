import { runService } from '@tradewind/platform';

await runService({ name: 'catalog', module: () => import('./catalog.module.js').then((m) => m.CatalogModule) });
