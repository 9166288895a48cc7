import { runService } from '@tradewind/platform';
import { gatewaySettings } from './gateway-settings.js';

await runService({
  name: 'gateway',
  settings: gatewaySettings,
  module: () => import('./gateway.module.js').then((m) => m.GatewayModule),
});
