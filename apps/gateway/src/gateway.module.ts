import { Module } from '@nestjs/common';
import { DatabaseModule, HttpPlatformModule, settingsProvider } from '@tradewind/platform';
import { AboutController } from './about/about.controller.js';
import { ABOUT_SETTINGS, aboutSettings } from './about/about-settings.js';
import { access } from './access.js';
import { DocumentsController } from './documents/documents.controller.js';
import { migrations } from './migrations/index.js';
import { BrowserAssets } from './pages/browser-assets.js';
import { PagesController } from './pages/pages.controller.js';
import { ApiPassages } from './proxy/api-passages.js';
import { SessionCredentials } from './proxy/credentials.js';
import { IdentityPassages } from './proxy/identity-passages.js';
import { passedOnPaths } from './proxy/service-path.js';
import { ServiceProxy, SILENCE_LIMIT_MS, silenceLimitMs } from './proxy/service-proxy.js';
import { SessionBearer } from './sessions/session-bearer.js';
import { SessionsModule } from './sessions.module.js';
import { FlowLists } from './trail/flows/flow-lists.js';
import { FlowStore } from './trail/flows/flow-store.js';
import { FlowsController } from './trail/flows/flows.controller.js';
import { MapNodes } from './trail/map/map-nodes.js';
import { TrailMapController } from './trail/map/trail-map.controller.js';
import { TrailMap } from './trail/map/trail-map.js';
import { ProcessLists } from './trail/processes/process-lists.js';
import { ProcessesController } from './trail/processes/processes.controller.js';
import { TracedProcesses } from './trail/processes/traced-processes.js';
import { TracesController } from './trail/traces.controller.js';
import { TrailController } from './trail/trail.controller.js';
import { TrailRing } from './trail/trail-ring.js';
import { TrailStreams } from './trail/trail-streams.js';
import { WebModule } from './web.module.js';

@Module({
  imports: [
    HttpPlatformModule.forRoot({ name: 'gateway', access, bearerSource: SessionBearer, passedOn: passedOnPaths }),
    DatabaseModule.forRoot(migrations),
    SessionsModule,
    WebModule,
  ],
  controllers: [
    PagesController,
    AboutController,
    DocumentsController,
    TrailController,
    FlowsController,
    TrailMapController,
    ProcessesController,
    TracesController,
  ],
  providers: [
    settingsProvider(ABOUT_SETTINGS, aboutSettings),
    { provide: SILENCE_LIMIT_MS, useValue: silenceLimitMs },
    ...[
      BrowserAssets,
      TrailRing,
      TrailStreams,
      FlowStore,
      FlowLists,
      TrailMap,
      MapNodes,
      TracedProcesses,
      ProcessLists,
      SessionCredentials,
      SessionBearer,
      ApiPassages,
      IdentityPassages,
      ServiceProxy,
    ],
  ],
})
export class GatewayModule {}
