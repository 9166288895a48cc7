import { describe, expect, it } from 'vitest';
import { OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { MessagingMetrics } from './messaging-metrics.js';

const { type } = OrderStartedIntegrationEvent;

describe('The metrics of messaging', () => {
  it('distinguish first deliveries from duplicates, by type', async () => {
    const metrics = new MessagingMetrics();
    metrics.handled(type, 'new', 0.004);
    metrics.handled(type, 'duplicate', 0.001);
    metrics.handled(type, 'duplicate', 0.001);
    const text = await metrics.registry.metrics();
    expect(text).toContain(`messaging_consumer_messages_total{type="${type}",outcome="new"} 1`);
    expect(text).toContain(`messaging_consumer_messages_total{type="${type}",outcome="duplicate"} 2`);
    expect(text).toContain(`messaging_consumer_handling_seconds_count{type="${type}"} 1`);
  });

  it('have one series for all types without a contract, however many arrive', async () => {
    const metrics = new MessagingMetrics();
    for (let n = 0; n < 100; n += 1) metrics.deadLettered(`garbage-${n}`, 'malformed');
    const text = await metrics.registry.metrics();
    expect(text.match(/^messaging_consumer_dead_lettered_total\{.*$/gm)).toEqual([
      'messaging_consumer_dead_lettered_total{type="other",reason="malformed"} 100',
    ]);
  });

  it('report how long rows waited, and never a negative time when clocks differ', async () => {
    const metrics = new MessagingMetrics();
    metrics.relayed(2, 0.003, [0.02, -0.5]);
    const text = await metrics.registry.metrics();
    expect(text).toContain('messaging_relay_rows_published_total 2');
    expect(text).toContain('messaging_relay_waiting_seconds_sum 0.02');
    expect(text).toContain('messaging_relay_publish_seconds_count 1');
  });

  it('report how many records a log has lost, and why', () => {
    const metrics = new MessagingMetrics();
    const place = { topic: 'tradewind.catalog.events', partition: 2 };
    metrics.offsetReset({ ...place, from: 4n, to: 10n, cause: 'retention' });
    metrics.offsetReset({ ...place, from: 30n, to: 10n, cause: 'truncation' });
    return expect(metrics.registry.metrics()).resolves.toMatch(/cause="retention"} 6\n.*cause="truncation"} 20\n/);
  });
});
