import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorFunction } from '@nestjs/terminus';

/** What has to work before this process is ready; each part of it registers its own check. */
@Injectable()
export class Readiness {
  private readonly registered: HealthIndicatorFunction[] = [];
  private draining = false;

  constructor(private readonly indicators: HealthIndicatorService) {}

  register(check: HealthIndicatorFunction): void {
    this.registered.push(check);
  }

  /** From now on not ready, so that nobody sends new requests while the running ones end. */
  startDraining(): void {
    this.draining = true;
  }

  checks(): HealthIndicatorFunction[] {
    return this.draining ? [() => this.indicators.check('process').down('is shutting down')] : this.registered;
  }
}
