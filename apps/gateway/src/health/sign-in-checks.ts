import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { Readiness } from '@tradewind/platform';
import { DataSource } from 'typeorm';
import { IdentityClient } from '../identity/identity-client.js';

const timeoutMs = 2_000;

/**
 * Reports the gateway as degraded, not down, while the store of the sessions or identity is away: requests without a
 * cookie still work, and without the gateway nothing would.
 */
@Injectable()
export class SignInChecks implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly indicators: HealthIndicatorService,
    private readonly dataSource: DataSource,
    private readonly identity: IdentityClient,
  ) {}

  onModuleInit(): void {
    this.readiness.register(() =>
      this.check(
        'sessions',
        'the database does not answer: requests with a session get 503',
        this.dataSource.query('SELECT 1'),
      ),
    );
    this.readiness.register(() =>
      this.check(
        'identity',
        'it does not answer: nobody can sign in, and sessions end with their tokens',
        this.identity.ping(),
      ),
    );
  }

  private async check(name: string, trouble: string, work: Promise<unknown>): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(name);
    const late = new Promise<never>((_, reject) => setTimeout(reject, timeoutMs).unref());
    return Promise.race([work, late]).then(
      () => indicator.up(),
      () => indicator.degraded(trouble),
    );
  }
}
