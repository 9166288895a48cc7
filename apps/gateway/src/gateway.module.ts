import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { static as serveFiles } from 'express';
import { HttpPlatformModule, readSettings } from '@tradewind/platform';
import { DocumentsController } from './documents/documents.controller.js';
import { gatewaySettings, SERVICE_URLS } from './gateway-settings.js';
import { assetsPath } from './pages/api-page.js';
import { PagesController } from './pages/pages.controller.js';
import { passedOnPaths } from './proxy/service-path.js';
import { ServiceProxy, SILENCE_LIMIT_MS, silenceLimitMs } from './proxy/service-proxy.js';
import { TracesController } from './trail/traces.controller.js';
import { TrailController } from './trail/trail.controller.js';
import { TrailRing } from './trail/trail-ring.js';

const swaggerUi = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

@Module({
  imports: [HttpPlatformModule.forRoot({ name: 'gateway', passedOn: passedOnPaths })],
  controllers: [PagesController, DocumentsController, TrailController, TracesController],
  providers: [
    { provide: SERVICE_URLS, useFactory: () => readSettings(gatewaySettings, process.env).services },
    { provide: SILENCE_LIMIT_MS, useValue: silenceLimitMs },
    ServiceProxy,
    TrailRing,
  ],
})
export class GatewayModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(serveFiles(swaggerUi, { index: false, maxAge: '1h' })).forRoutes(assetsPath);
    consumer.apply(ServiceProxy).forRoutes('/api/{*path}');
  }
}
