import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

const everyHourMs = 3_600_000;

/** Deletes idempotency keys older than seven days, so that their table stays small. */
@Injectable()
export class ForgetOldRequests implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ForgetOldRequests.name);
  private timer?: NodeJS.Timeout;

  constructor(private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.forget(), everyHourMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A failure is logged, and the next hourly run tries again. */
  async forget(): Promise<void> {
    try {
      await this.dataSource.query(`DELETE FROM "idempotent_request" WHERE "created_at" < now() - interval '7 days'`);
    } catch (error) {
      this.logger.error('old idempotent requests could not be removed', error);
    }
  }
}
