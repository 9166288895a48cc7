import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Metrics } from '../metrics/metrics.js';
import { ParcelDesk } from './parcel-desk.js';
import { until } from './until.js';

const userRegistered = 'tradewind.identity.user-registered.v1';

describe('The metrics of a service', () => {
  let desk: ParcelDesk;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
  });
  afterAll(() => desk.close());

  const scrape = async () => (await desk.http.get('/metrics')).text;

  it('are text for Prometheus, open to whoever reaches the port', async () => {
    const answer = await desk.http.get('/metrics');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(answer.text).toContain('nodejs_heap_size_used_bytes');
    expect(answer.text).toContain('process_cpu_seconds_total');
  });

  it('tell how long requests took by route and status, never by path', async () => {
    await desk.http.get('/parcels/refused/missing');
    await desk.http.get('/parcels/refused/closed');
    await desk.http.get('/no/such/path/4711');
    const text = await scrape();
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/parcels/refused/:why",status="404"} 1',
    );
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/parcels/refused/:why",status="409"} 1',
    );
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="unmatched",status="404"} 1');
    expect(text).not.toContain('4711');
    expect(text).not.toContain('route="/metrics"');
  });

  it('follow an event from the outbox to its handler', async () => {
    await desk.http.post('/welcomes');
    await until(async () =>
      (await scrape()).includes(`messaging_consumer_messages_total{type="${userRegistered}",outcome="new"} 1`),
    );
    await until(async () => (await scrape()).includes('messaging_outbox_unsent_rows 0'));
    const text = await scrape();
    expect(text).toContain('messaging_relay_rows_published_total 1');
    expect(text).toContain('messaging_relay_in_office 1');
    expect(text).toContain('messaging_outbox_oldest_unsent_seconds 0');
    expect(text).toContain('messaging_dead_letters{state="dead"} 0');
    expect(text).toContain('messaging_blocked_keys 0');
    expect(text).toMatch(/database_pool_connections\{state="idle"\} \d/);
    expect(text).toContain('health_check_up{check="broker"} 1');
    await until(async () =>
      /messaging_consumer_lag_messages\{group="parcel-desk",topic="tradewind.identity.events",partition="\d"\} 0/.test(
        await scrape(),
      ),
    );
  }, 20_000);

  it('go on without the broker, whose own figures are absent then', async () => {
    await desk.broker.whileAway(async () => {
      await desk.http.post('/welcomes');
      const text = await scrape();
      expect(text).toContain('messaging_outbox_unsent_rows 1');
      expect(text).toContain('health_check_up{check="broker"} 0');
      expect(text).not.toContain('messaging_consumer_lag_messages{');
      expect(text).toMatch(/metrics_scrape_errors_total\{source="consumer-lag"\} [1-9]/);
    });
    await until(async () => (await scrape()).includes('messaging_outbox_unsent_rows 0'));
  }, 30_000);

  it('go on without the database', async () => {
    await desk.database.whileAway(async () => {
      const text = await scrape();
      expect(text).toContain('health_check_up{check="database"} 0');
      expect(text).not.toMatch(/^messaging_outbox_unsent_rows /m);
      expect(text).not.toMatch(/^messaging_dead_letters\{/m);
      expect(text).toMatch(/metrics_scrape_errors_total\{source="outbox"\} [1-9]/);
      expect(text).toContain('nodejs_heap_size_used_bytes');
    });
    await until(async () => (await scrape()).includes('health_check_up{check="database"} 1'));
  }, 30_000);

  it('wait only so long for a source that says nothing, and never ask it twice at once', async () => {
    const metrics = new Metrics();
    let asked = 0;
    let cleared = 0;
    metrics.addSource({
      name: 'silent',
      read: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
      clear: () => (cleared += 1),
    });
    const [first, second] = await Promise.all([metrics.text(), metrics.text()]);
    expect(second).toContain('metrics_scrape_errors_total{source="silent"} 2');
    expect(first).toContain('nodejs_heap_size_used_bytes');
    expect({ asked, cleared }).toEqual({ asked: 1, cleared: 2 });
  }, 20_000);
});
