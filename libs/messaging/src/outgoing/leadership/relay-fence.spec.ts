import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createServiceDatabase, type ServiceDatabase } from '../../specs/service-database.js';
import { RENEW } from './lease-statements.js';
import { RelayDatabase } from './relay-database.js';
import { RelayFencedError } from './relay-fenced.error.js';
import { LeadershipLease } from './leadership-lease.js';
import { LeadershipTerm } from './leadership-term.js';

describe('A relay after another one became the leader', () => {
  let database: ServiceDatabase;
  let former: RelayDatabase;
  let term: LeadershipTerm | undefined;

  beforeAll(async () => {
    database = await createServiceDatabase();
  });
  afterAll(async () => {
    await database?.drop();
  });
  beforeEach(() => {
    former = new RelayDatabase(database.dataSource);
  });
  afterEach(async () => {
    await term?.end();
    await former.release();
  });

  const row = async () => (await database.dataSource.query<[{ epoch: string }]>('SELECT * FROM outbox_relay'))[0];
  const loseOffice = () =>
    database.dataSource.query(`UPDATE outbox_relay SET epoch = epoch + 1, lease_until = '-infinity'`);

  it('can not write, and knows it', async () => {
    term = await LeadershipTerm.begin(former, 'former');
    await loseOffice();
    const before = await row();
    term!.advance({ old: '5:5:' });
    await expect(term!.save()).rejects.toThrow(RelayFencedError);
    expect(() => term!.assertHeld()).toThrow(RelayFencedError);
    await term!.end();
    expect(await row()).toEqual(before);
  });

  it('can not extend its lease, and knows it', async () => {
    const { epoch } = await row();
    await loseOffice();
    const before = await row();
    const lease = new LeadershipLease(former, epoch, performance.now());
    await expect(lease.write(RENEW)).rejects.toThrow(RelayFencedError);
    expect(lease.held).toBe(false);
    expect(await row()).toEqual(before);
  });
});
