import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorFunction } from '@nestjs/terminus';

/** What has to work before this process is ready; each part of it registers its own check. */
@Injectable()
export class Readiness {
  private readonly registered: HealthIndicatorFunction[] = [];
  private readonly drain = new AbortController();

  constructor(private readonly indicators: HealthIndicatorService) {}

  register(check: HealthIndicatorFunction): void {
    this.registered.push(check);
  }

  /** Aborted when the process begins to stop: answers that would go on for ever have to end. */
  get draining(): AbortSignal {
    return this.drain.signal;
  }

  /** From now on not ready, so that nobody sends new requests while the running ones end. */
  startDraining(): void {
    this.drain.abort();
  }

  checks(): HealthIndicatorFunction[] {
    return this.draining.aborted ? [() => this.indicators.check('process').down('is shutting down')] : this.registered;
  }
}
