import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import { eventually } from '../../specs/eventually.js';
import { OutboxWriters } from '../../specs/outbox-writers.js';
import { createServiceDatabase, type ServiceDatabase } from '../../specs/service-database.js';
import { SlotFollower } from './slot-follower.js';
import { SlotGauges } from '../../gauges/slot-gauges.js';

const CURSOR = 'SELECT old_snapshot::text AS snapshot, system_identifier AS cluster FROM outbox_relay';

/** The conformance spec, which has a slot, proves that it follows one. */
describe('The cursor of an outbox whose relay does not publish', () => {
  let database: ServiceDatabase;
  let writers: OutboxWriters;
  const following = async (work: () => Promise<void>) => {
    const stop = new AbortController();
    const end = new SlotFollower(database.dataSource).follow(stop.signal);
    await work();
    stop.abort();
    await end;
  };
  const cursor = async () => {
    const [row] = await database.dataSource.query<Array<{ snapshot: string; cluster: string }>>(CURSOR);
    return row!;
  };

  beforeEach(async () => {
    database = await createServiceDatabase();
    writers = await OutboxWriters.connect(database.url, 1);
  });

  afterEach(async () => {
    await writers.close();
    await database.drop();
  });

  it('considers everything unsent in another cluster than its own', async () => {
    const here = (await cursor()).cluster;
    const [position] = await writers.append(0, 'tent');
    await database.dataSource.query(`UPDATE outbox SET transaction_id = '4000000000'`);
    await database.dataSource.query(
      `UPDATE outbox_relay SET system_identifier = 1, old_snapshot = '4000000001:4000000001:'`,
    );
    await following(() => eventually(async () => expect(await cursor()).toEqual({ snapshot: '1:1:', cluster: here })));
    const [row] = await database.dataSource.query<Array<{ visible: boolean }>>(
      'SELECT pg_visible_in_snapshot(transaction_id, pg_current_snapshot()) AS visible FROM outbox WHERE position = $1',
      [position],
    );
    expect(row).toEqual({ visible: true });
  });

  it('is reported as missing without a slot, and not at all while the relay publishes', async () => {
    const textOf = async (relay: 'polling' | 'cdc') => {
      const metrics = new MessagingMetrics();
      await new SlotGauges(metrics, database.dataSource, {
        service: 'shop',
        broker: { kind: 'postgres', url: '' },
        relay,
      }).read();
      return metrics.registry.metrics();
    };
    expect(await textOf('cdc')).toContain('messaging_slot_status{status="missing"} 1');
    expect(await textOf('cdc')).toContain('messaging_slot_active 0');
    expect(await textOf('cdc')).not.toMatch(/^messaging_slot_(lag|retained|safe)_bytes /m);
    expect(await textOf('polling')).not.toMatch(/^messaging_slot_/m);
  });
});
