import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';

@Injectable()
export class DeadLetterGauges implements GaugeSource {
  readonly name = 'dead-letters';
  private readonly letters: Gauge<'state'>;
  private readonly keys: Gauge;
  private readonly undeliverable: Gauge<'state'>;

  constructor(
    { registry }: MessagingMetrics,
    private readonly deadLetters: DeadLetters,
  ) {
    const registers = [registry];
    this.letters = new Gauge({
      name: 'messaging_dead_letters',
      help: 'Messages that are dead (wait for an operator), retrying, or parked behind one of their key',
      labelNames: ['state'] as const,
      registers,
    });
    this.keys = new Gauge({
      name: 'messaging_blocked_keys',
      help: 'Keys whose messages wait behind a failed one',
      registers,
    });
    this.undeliverable = new Gauge({
      name: 'messaging_undeliverable_events',
      help: "Own events above the broker's limit, dead (wait for an operator), or parked behind one of their key",
      labelNames: ['state'] as const,
      registers,
    });
  }

  async read(): Promise<void> {
    const events = await this.deadLetters.undeliverable();
    for (const [state, count] of Object.entries(events)) this.undeliverable.set({ state }, count);
    const { dead, retrying, parked, blockedKeys } = await this.deadLetters.counts();
    for (const [state, count] of Object.entries({ dead, retrying, parked })) this.letters.set({ state }, count);
    this.keys.set(blockedKeys);
  }

  clear(): void {
    this.letters.reset();
    this.keys.remove();
    this.undeliverable.reset();
  }
}
