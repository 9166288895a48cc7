import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock, SystemClock } from '@tradewind/application';
import { createDiaryDatabase, Diary, type DiaryDatabase } from '../specs/diary.js';
import { eventually } from '../specs/eventually.js';

const hour = 3_600_000;
const system = { provide: Clock, useClass: SystemClock };

describe('The clock of a service', () => {
  let database: DiaryDatabase;
  let diaries: Diary[];

  beforeEach(async () => {
    database = await createDiaryDatabase();
    diaries = [];
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(diaries.map((each) => each.close()));
    await database.drop();
  });

  const open = async (clock?: typeof system): Promise<Diary> => {
    const diary = await Diary.open({ ...database, ...(clock && { clock }) });
    diaries.push(diary);
    return diary;
  };

  it('is moved for all instances, and lets what is due then happen at once', async () => {
    const [one, other] = [await open(), await open()];
    await one.schedule({ kind: 'reminder', key: 'o-1', dueAt: one.in(hour) });
    await one.serviceClock.advance(hour);
    await eventually(() => expect(other.clock.aheadMs).toBe(hour));
    await eventually(async () => expect(await one.reminded()).toEqual(['o-1']));
  });

  it('adds up what several instances move it by', async () => {
    const [one, other] = [await open(), await open()];
    await Promise.all([one, other, one].map((each) => each.serviceClock.advance(hour)));
    for (const each of [one, other]) await eventually(() => expect(each.clock.aheadMs).toBe(3 * hour));
  });

  it('is where it was after a restart', async () => {
    const one = await open();
    await one.serviceClock.advance(hour);
    expect((await open()).clock.aheadMs).toBe(hour);
  });

  it('follows even if it misses the news', async () => {
    const one = await open();
    await one.query('UPDATE clocks SET ahead_ms = $1', [hour]);
    await eventually(() => expect(one.clock.aheadMs).toBe(hour));
  });

  it('is never moved back', async () => {
    const one = await open();
    await one.serviceClock.advance(hour);
    await expect(one.serviceClock.advance(-1)).rejects.toThrow(RangeError);
    expect(() => one.clock.advance(-1)).toThrow(RangeError);
    await one.query('UPDATE clocks SET ahead_ms = 0');
    await one.serviceClock.advance(0);
    expect(one.clock.aheadMs).toBe(hour);
    expect(await one.query('SELECT ahead_ms FROM clocks')).toEqual([{ ahead_ms: String(hour) }]);
  });

  it('is not moved if it is that of the system', async () => {
    const one = await open(system);
    await expect(one.serviceClock.advance(hour)).rejects.toThrow('can not be moved');
    expect(await one.query('SELECT ahead_ms FROM clocks')).toEqual([{ ahead_ms: '0' }]);
  });

  it('does not jump back to that of the system: the service does not start', async () => {
    await (await open()).serviceClock.advance(hour);
    await expect(open(system)).rejects.toThrow(`is ${hour} ms ahead`);
  });
});
