import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { TerminusModule } from '@nestjs/terminus';
import type { Refusal } from '@tradewind/domain';
import { INSIGHT_SETTINGS, insightSettings } from '../settings/insight-settings.js';
import { mergedAccess, type AccessTable } from '../access/access-table.js';
import { ManagementPort } from '../access/management-port.js';
import { processAccess } from '../access/platform-access.js';
import { BEARER_SOURCE, type BearerSource } from '../auth/bearer-source.js';
import { RequestAuthentication } from '../access/request-authentication.js';
import { tokenSettings } from '../settings/token-settings.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import { HealthController } from '../health/health.controller.js';
import { HealthReport } from '../health/health-report.js';
import { Readiness } from '../health/readiness.js';
import type { RequestLimiting } from '../limits/request-limiting.js';
import { loggingModule } from '../logging/logging.module.js';
import { HealthGauges } from '../metrics/health-gauges.js';
import { HttpMeter } from '../metrics/http-meter.js';
import { MetricsController } from '../metrics/metrics.controller.js';
import { Metrics } from '../metrics/metrics.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { StorableTextGuard } from '../problems/storable-text.guard.js';
import { requestValidation } from '../problems/validation.pipe.js';
import { httpSettings } from '../settings/http-settings.js';
import { settingsProvider } from '../settings/settings-provider.js';
import {
  ACCESS,
  EVENTS_STRATEGY,
  HTTP_SETTINGS,
  LIMITING,
  PASSED_ON_PATHS,
  REFUSALS,
  SERVICE_NAME,
} from '../settings/settings.tokens.js';
import { OpenConnections } from '../shutdown/open-connections.js';
import { RequestTimeoutInterceptor } from './request-timeout.interceptor.js';

export interface HttpPlatformOptions {
  readonly name: string;
  /** Paths that this process proxies to another one. Metrics label their requests by route prefix. */
  readonly passedOn?: RegExp;
  /** Who may call which route. The routes of the platform are added. */
  readonly access: AccessTable;
  /** Finds the tokens of requests that have none in their header. */
  readonly bearerSource?: Type<BearerSource>;
  /** Limits how often routes are called. Without it, no route may be `@RateLimited()`. */
  readonly limiting?: Type<RequestLimiting>;
  /** The transport strategy that receives integration events. */
  readonly eventsStrategy?: Type<CustomTransportStrategy>;
  /** The refusals that the OpenAPI document lists. */
  readonly refusals?: readonly Refusal[];
}

/**
 * Provides what every HTTP process needs: settings, authentication and access, logging, problem reports, validation, timeouts, health and metrics.
 * It includes no database and no broker.
 */
@Module({})
export class HttpPlatformModule {
  static forRoot({
    name,
    passedOn,
    access,
    bearerSource,
    limiting,
    eventsStrategy,
    refusals = [],
  }: HttpPlatformOptions): DynamicModule {
    return {
      module: HttpPlatformModule,
      global: true,
      imports: [loggingModule(), TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: SERVICE_NAME, useValue: name },
        { provide: REFUSALS, useValue: refusals },
        { provide: PASSED_ON_PATHS, useValue: passedOn ?? null },
        { provide: ACCESS, useValue: mergedAccess(processAccess, access) },
        settingsProvider(INSIGHT_SETTINGS, insightSettings),
        settingsProvider(TokenVerifier, tokenSettings, (settings) => new TokenVerifier(settings)),
        { provide: BEARER_SOURCE, useValue: bearerSource ?? null },
        RequestAuthentication,
        ManagementPort,
        { provide: LIMITING, useValue: limiting ?? null },
        { provide: EVENTS_STRATEGY, useValue: eventsStrategy ?? null },
        settingsProvider(HTTP_SETTINGS, httpSettings),
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: StorableTextGuard },
        { provide: APP_PIPE, useFactory: requestValidation },
        { provide: APP_INTERCEPTOR, useClass: RequestTimeoutInterceptor },
        ...[Readiness, HealthReport, OpenConnections, Metrics, HttpMeter, HealthGauges],
      ],
      exports: [TokenVerifier, SERVICE_NAME, HTTP_SETTINGS, INSIGHT_SETTINGS, Readiness, Metrics, TerminusModule],
    };
  }
}
