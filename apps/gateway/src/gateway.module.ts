import { Module } from '@nestjs/common';
import { HttpPlatformModule, settingsProvider } from '@tradewind/platform';
import { access } from './access.js';
import { DocumentsController } from './documents/documents.controller.js';
import { gatewaySettings, SERVICE_URLS } from './gateway-settings.js';
import { BrowserAssets } from './pages/browser-assets.js';
import { PagesController } from './pages/pages.controller.js';
import { passedOnPaths } from './proxy/service-path.js';
import { ServiceProxy, SILENCE_LIMIT_MS, silenceLimitMs } from './proxy/service-proxy.js';
import { TracesController } from './trail/traces.controller.js';
import { TrailController } from './trail/trail.controller.js';
import { TrailRing } from './trail/trail-ring.js';

@Module({
  imports: [HttpPlatformModule.forRoot({ name: 'gateway', access, passedOn: passedOnPaths })],
  controllers: [PagesController, DocumentsController, TrailController, TracesController],
  providers: [
    settingsProvider(SERVICE_URLS, gatewaySettings, ({ services }) => services),
    { provide: SILENCE_LIMIT_MS, useValue: silenceLimitMs },
    BrowserAssets,
    ServiceProxy,
    TrailRing,
  ],
})
export class GatewayModule {}
