import { Module, type DynamicModule } from '@nestjs/common';
import { IdempotentRequests } from '@tradewind/application';
import { DataSource } from 'typeorm';
import { Metrics } from '../metrics/metrics.js';
import { settingsProvider } from '../settings/settings-provider.js';
import { CreateRateLimits1760000000100 } from './create-rate-limits.migration.js';
import { ExpiredLimitsWorker } from './expired-limits-worker.js';
import type { RateLimit } from './rate-limit.js';
import { limitsInForce, rateLimitSettings } from './rate-limit-settings.js';
import { RateLimits } from './rate-limits.js';
import { RequestLimiting } from './request-limiting.js';

export const rateLimitMigrations = [CreateRateLimits1760000000100];

const LIMITS_IN_FORCE = Symbol('LIMITS_IN_FORCE');

/** The rate limits of a service, in its own database. */
@Module({})
export class RateLimitsModule {
  static forRoot(declared: readonly RateLimit[]): DynamicModule {
    return {
      module: RateLimitsModule,
      global: true,
      providers: [
        settingsProvider(LIMITS_IN_FORCE, rateLimitSettings, (settings) => limitsInForce(declared, settings)),
        {
          provide: RateLimits,
          useFactory: (
            limits: readonly RateLimit[],
            dataSource: DataSource,
            idempotentRequests: IdempotentRequests,
            metrics: Metrics,
          ) => new RateLimits(limits, dataSource, idempotentRequests, metrics),
          inject: [LIMITS_IN_FORCE, DataSource, IdempotentRequests, Metrics],
        },
        RequestLimiting,
        ExpiredLimitsWorker,
      ],
      exports: [RateLimits],
    };
  }
}
