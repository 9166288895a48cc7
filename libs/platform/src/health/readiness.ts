import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorFunction } from '@nestjs/terminus';

/** Collects the checks that must pass before this process is ready. Each part of the process registers its own check. */
@Injectable()
export class Readiness {
  private readonly registered: HealthIndicatorFunction[] = [];
  private readonly drain = new AbortController();

  constructor(private readonly indicators: HealthIndicatorService) {}

  register(check: HealthIndicatorFunction): void {
    this.registered.push(check);
  }

  /**
   * Aborted when the process starts to shut down. Responses that never end by themselves, such as event streams, must
   * end then.
   */
  get draining(): AbortSignal {
    return this.drain.signal;
  }

  /** Reports not ready from now on, so that no new requests arrive while the running ones finish. */
  startDraining(): void {
    this.drain.abort();
  }

  checks(): HealthIndicatorFunction[] {
    return this.draining.aborted ? [() => this.indicators.check('process').down('is shutting down')] : this.registered;
  }
}
