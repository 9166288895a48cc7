import { Injectable } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { OffsetReset } from '@tradewind/broker';
import { consumerMeters } from './consumer-meters.js';
import { relayMeters } from './relay-meters.js';
import { typeLabel } from './type-label.js';

/** What became of a message: handled for the first time, known from the inbox, or of a type that nobody here handles. */
export type HandledOutcome = 'new' | 'duplicate' | 'skipped';

export type DeadLetterReason = 'malformed' | 'permanent' | 'exhausted';

/** Counts what messaging does. Cheap enough for the hot path; labels are bounded, never a key or an id. */
@Injectable()
export class MessagingMetrics {
  readonly registry = new Registry();
  private readonly relay = relayMeters(this.registry);
  private readonly consumer = consumerMeters(this.registry);

  /** One request to the broker that took `seconds` has published `rows`; each had waited that long since it was written. */
  relayed(rows: number, seconds: number, waitedSeconds: readonly number[]): void {
    this.relay.published.inc(rows);
    this.relay.requests.observe(seconds);
    for (const waited of waitedSeconds) this.relay.waiting.observe(Math.max(0, waited));
  }

  /** The broker did not take what it was given. */
  publishFailed(): void {
    this.relay.failures.inc();
  }

  handled(type: string, outcome: HandledOutcome, seconds: number): void {
    const label = typeLabel(type);
    this.consumer.messages.inc({ type: label, outcome });
    if (outcome === 'new') this.consumer.handling.observe({ type: label }, seconds);
  }

  /** A message failed and will be tried again. */
  retried(type: string): void {
    this.consumer.retries.inc({ type: typeLabel(type) });
  }

  /** A message waits behind an earlier one of its key. */
  parked(type: string): void {
    this.consumer.parked.inc({ type: typeLabel(type) });
  }

  /** A message waits for an operator. */
  deadLettered(type: string, reason: DeadLetterReason): void {
    this.consumer.deadLettered.inc({ type: typeLabel(type), reason });
  }

  /** The log no longer has what the group was to read next, or had read. */
  offsetReset({ topic, from, to, cause }: OffsetReset): void {
    this.consumer.lostRecords.inc({ topic, cause }, Math.abs(Number(to - from)));
  }
}
