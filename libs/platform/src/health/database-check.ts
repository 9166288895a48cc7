import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { Readiness } from './readiness.js';

const timeoutMs = 2_000;

/** Reports the service as not ready when its database does not respond, because it can do nothing without it. */
@Injectable()
export class DatabaseCheck implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly indicators: HealthIndicatorService,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.readiness.register(async () =>
      this.indicators
        .check('database')
        .attempt(() => this.ping())
        .withTimeout(timeoutMs),
    );
  }

  private async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1').catch(() => {
      throw new Error('The database does not answer.');
    });
  }
}
