import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { flawless, decideRetry } from '../../specs/history.js';
import { OldestTransactionCursor, PositionCursor, SnapshotWindowCursor } from '../../specs/outbox-cursors.js';
import { OutboxWriters } from '../../specs/outbox-writers.js';
import { interleavings, knownPitfalls, play, WRITERS } from '../../specs/random-history.js';
import { createServiceDatabase, type ServiceDatabase } from '../../specs/service-database.js';

const [ANNA, BEN] = [0, 1];

describe('Reading the outbox', () => {
  let database: ServiceDatabase;
  let writers: OutboxWriters;
  let relay: SnapshotWindowCursor;
  let byPosition: PositionCursor;
  let byTransaction: OldestTransactionCursor;

  beforeAll(async () => {
    database = await createServiceDatabase();
    writers = await OutboxWriters.connect(database.url, WRITERS);
  });

  afterAll(async () => {
    await writers?.close();
    await database?.drop();
  });

  const startOver = async () => {
    await database.dataSource.query('TRUNCATE outbox');
    relay = new SnapshotWindowCursor(database.dataSource);
    byPosition = new PositionCursor(database.dataSource);
    byTransaction = new OldestTransactionCursor(database.dataSource);
  };

  beforeEach(startOver);
  afterEach(() => relay.release());

  it('does not skip a row that commits after a row behind it was read', async () => {
    await writers.begin(ANNA);
    const [late] = await writers.append(ANNA, 'tent');
    const [early] = await writers.append(BEN, 'stove');
    expect(await relay.poll()).toEqual([early]);
    expect(await byPosition.poll()).toEqual([early]);
    await writers.commit(ANNA);
    expect(await relay.poll()).toEqual([late]);
    expect(await byPosition.poll()).toEqual([]);
  });

  it('is not delayed by an unrelated transaction', async () => {
    await writers.begin(ANNA);
    await writers.takeTransactionId(ANNA);
    const [row] = await writers.append(BEN, 'stove');
    expect(await relay.poll()).toEqual([row]);
    expect(await byTransaction.poll()).toEqual([]);
    await writers.rollback(ANNA);
  });

  it('keeps the order of a key when its writers acquired their locks in another order than their transaction ids', async () => {
    await writers.begin(ANNA);
    await writers.takeTransactionId(ANNA);
    await writers.begin(BEN);
    await writers.lock(BEN, 'tent');
    const [first] = await writers.append(BEN, 'tent');
    await writers.commit(BEN);
    await writers.lock(ANNA, 'tent');
    const [second] = await writers.append(ANNA, 'tent');
    await writers.commit(ANNA);
    expect(await relay.poll()).toEqual([first, second]);
    expect(await byTransaction.poll()).toEqual([second, first]);
  });

  it('reads nothing of a transaction that was rolled back', async () => {
    await writers.begin(ANNA);
    await writers.append(ANNA, 'tent');
    expect(await relay.poll()).toEqual([]);
    await writers.rollback(ANNA);
    expect(await relay.poll()).toEqual([]);
  });

  it('pages through a backlog that grows while it is read, and through a transaction larger than a page', async () => {
    await writers.begin(ANNA);
    const long = await writers.append(ANNA, 'tent', 1_200);
    const before = await writers.append(BEN, 'stove', 1_100);
    expect(await relay.poll()).toEqual(before);
    await writers.commit(ANNA);
    const after = await writers.append(BEN, 'stove', 700);
    expect(await relay.poll()).toEqual([...long, ...after]);
  });

  it('reads at most four megabytes at once, plus the row that crosses that limit', async () => {
    const positions = await writers.append(ANNA, 'tent', 12, 'x'.repeat(900_000));
    expect(await relay.poll()).toEqual(positions);
    expect(relay.pages).toEqual([5, 5, 2]);
  });

  it('loses, repeats, reorders and delays nothing in any interleaving, unlike the usual cursors', async () => {
    const flaws = { lostByPosition: 0, invertedByTransaction: 0, delayedByTransaction: 0 };
    await fc.assert(
      fc.asyncProperty(interleavings, async (actions) => {
        await relay.release();
        await startOver();
        const { committed, read, heldUp } = await play(actions, writers, [relay, byPosition, byTransaction]);
        const [ours, position, transaction] = read.map((positions) => decideRetry(committed, positions));
        flaws.lostByPosition += position!.lost.length;
        flaws.invertedByTransaction += transaction!.inverted.length;
        flaws.delayedByTransaction += heldUp[2]!;
        expect({ ...ours, heldUp: heldUp[0] }).toEqual({ ...flawless, heldUp: 0 });
      }),
      { numRuns: 100, examples: knownPitfalls },
    );
    expect(flaws.lostByPosition).toBeGreaterThan(0);
    expect(flaws.invertedByTransaction).toBeGreaterThan(0);
    expect(flaws.delayedByTransaction).toBeGreaterThan(0);
  }, 60_000);
});
