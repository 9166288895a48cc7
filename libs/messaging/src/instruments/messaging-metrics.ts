import { Injectable } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { OffsetReset } from '@tradewind/broker';
import { consumerInstruments } from './consumer-instruments.js';
import { relayInstruments } from './relay-instruments.js';
import { typeLabel } from './type-label.js';

/** The outcome of a message: handled for the first time, known from the inbox, or of a type without a handler. */
export type HandledOutcome = 'new' | 'duplicate' | 'skipped';

export type DeadLetterReason = 'malformed' | 'permanent' | 'exhausted';

/**
 * Counts what messaging does. Cheap enough for the hot path. The labels are bounded: they never contain a key or an id.
 */
@Injectable()
export class MessagingMetrics {
  readonly registry = new Registry();
  private readonly relay = relayInstruments(this.registry);
  private readonly consumer = consumerInstruments(this.registry);

  /**
   * One request to the broker took `seconds` and published `rows`; each row had waited this long since it was written.
   */
  relayed(rows: number, seconds: number, waitedSeconds: readonly number[]): void {
    this.relay.published.inc(rows);
    this.relay.requests.observe(seconds);
    for (const waited of waitedSeconds) this.relay.waiting.observe(Math.max(0, waited));
  }

  /** The broker did not accept a request. */
  publishFailed(): void {
    this.relay.failures.inc();
  }

  handled(type: string, outcome: HandledOutcome, seconds: number): void {
    const label = typeLabel(type);
    this.consumer.messages.inc({ type: label, outcome });
    if (outcome === 'new') this.consumer.handling.observe({ type: label }, seconds);
  }

  /** A message failed and will be retried. */
  retried(type: string): void {
    this.consumer.retries.inc({ type: typeLabel(type) });
  }

  /** A message was parked behind an earlier one of its key. */
  parked(type: string): void {
    this.consumer.parked.inc({ type: typeLabel(type) });
  }

  /** A message waits for an operator. */
  deadLettered(type: string, reason: DeadLetterReason): void {
    this.consumer.deadLettered.inc({ type: typeLabel(type), reason });
  }

  /** The log no longer has the group's offset. */
  offsetReset({ topic, from, to, cause }: OffsetReset): void {
    this.consumer.lostRecords.inc({ topic, cause }, Math.abs(Number(to - from)));
  }
}
