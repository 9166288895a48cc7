import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { runWithCorrelation } from '@tradewind/trail';
import { createDiaryDatabase, Diary, type DiaryDatabase } from '../specs/diary.js';
import { eventually } from '../specs/eventually.js';
import { promised } from '../specs/promised.js';
import { DeadlineWorker } from './deadline-worker.js';

const minute = 60_000;
const waitingForLocks = `
  SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('A deadline', () => {
  let database: DiaryDatabase;
  let diary: Diary;
  let others: Diary[];

  beforeEach(async () => {
    database = await createDiaryDatabase();
    diary = await Diary.open(database);
    others = [];
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all([diary, ...others].map((each) => each.close()));
    await database.drop();
  });

  const another = async (): Promise<Diary> => {
    const other = await Diary.open(database);
    others.push(other);
    return other;
  };
  const reminder = (key: string, ms: number, payload?: unknown) => ({
    kind: 'reminder',
    key,
    dueAt: diary.in(ms),
    payload,
  });
  const untilReminded = (...keys: string[]) =>
    eventually(async () => expect((await diary.reminded()).sort()).toEqual(keys.sort()));

  it('is handled at its time, with its payload, and is gone then', async () => {
    await diary.schedule(reminder('o-1', minute, { attempt: 1 }));
    expect(await diary.reminded()).toEqual([]);
    diary.clock.advance(minute);
    await untilReminded('o-1');
    expect(await diary.query('SELECT note FROM reminders')).toEqual([{ note: { attempt: 1 } }]);
    expect(await diary.waiting()).toEqual([]);
  });

  it('needs no clock that is moved', async () => {
    await diary.schedule(reminder('o-1', 300));
    await untilReminded('o-1');
  });

  it('is handled at once if its time has passed', async () => {
    await diary.schedule(reminder('o-1', -minute));
    await untilReminded('o-1');
  });

  it('is handled no earlier than its time, whatever else is due', async () => {
    await diary.schedule(reminder('o-1', minute), reminder('o-2', 2 * minute));
    diary.clock.advance(minute);
    await untilReminded('o-1');
    expect(await diary.waiting()).toEqual(['o-2']);
  });

  it('does not exist after a rollback', async () => {
    const changed = diary.run(async () => {
      await diary.scheduler.schedule(reminder('o-1', 0));
      throw new Error('no');
    });
    await expect(changed).rejects.toThrow('no');
    expect(await diary.waiting()).toEqual([]);
  });

  it('has one time and one payload per kind and key: those of the last one who scheduled it', async () => {
    await diary.schedule(reminder('o-1', minute, 'first'));
    await diary.schedule(reminder('o-1', 2 * minute, 'second'));
    await diary.schedule({ ...reminder('o-1', 2 * minute, 'other kind'), kind: 'warning' });
    diary.clock.advance(minute);
    await diary.schedule(reminder('o-2', 0));
    await untilReminded('o-2');
    diary.clock.advance(minute);
    await untilReminded('o-1', 'o-1', 'o-2');
    const notes = await diary.query<{ note: string }>(`SELECT note FROM reminders WHERE key = 'o-1'`);
    expect(notes.map(({ note }) => note).sort()).toEqual(['other kind', 'second']);
  });

  it('is not handled once it is cancelled', async () => {
    await diary.schedule(reminder('o-1', minute), reminder('o-2', minute));
    await diary.cancel('reminder', 'o-1');
    diary.clock.advance(minute);
    await untilReminded('o-2');
    expect(await diary.waiting()).toEqual([]);
  });

  it('belongs to a unit of work', async () => {
    await expect(diary.scheduler.schedule(reminder('o-1', 0))).rejects.toThrow('outside a unit of work');
    await expect(diary.scheduler.cancel('reminder', 'o-1')).rejects.toThrow('outside a unit of work');
  });

  it.each([
    ['an empty key', { key: '' }, 'key'],
    ['an endless kind', { kind: 'k'.repeat(201) }, 'kind'],
    ['no time', { dueAt: new Date(Number.NaN) }, 'time'],
    ['a large payload', { payload: 'x'.repeat(100_001) }, 'payload'],
  ])('can not have %s', async (_, part, complaint) => {
    await expect(diary.schedule({ ...reminder('o-1', 0), ...part })).rejects.toThrow(complaint);
  });

  it('has no effect if it is cancelled while its handler runs', async () => {
    const [running, mayEnd] = [promised(), promised()];
    diary.reminders.after = async ({ key }) => {
      if (key !== 'o-1') return;
      running.keep();
      await mayEnd;
    };
    await diary.schedule(reminder('o-1', 0));
    await running;
    await diary.cancel('reminder', 'o-1');
    mayEnd.keep();
    await diary.schedule(reminder('o-2', 0));
    await untilReminded('o-2');
    expect(await diary.waiting()).toEqual([]);
  });

  it('has the effect of its new time alone if it is replaced while its handler runs', async () => {
    const [running, mayEnd] = [promised(), promised()];
    diary.reminders.after = async ({ payload }) => {
      if (payload !== 'old') return;
      running.keep();
      await mayEnd;
    };
    await diary.schedule(reminder('o-1', 0, 'old'));
    await running;
    await diary.schedule(reminder('o-1', minute, 'new'));
    mayEnd.keep();
    diary.clock.advance(minute);
    await untilReminded('o-1');
    expect(await diary.query('SELECT note FROM reminders')).toEqual([{ note: 'new' }]);
  });

  it('may be set again by its handler', async () => {
    diary.reminders.after = async ({ payload }) => {
      if (payload !== 3) await diary.scheduler.schedule(reminder('o-1', 0, Number(payload) + 1));
    };
    await diary.schedule(reminder('o-1', 0, 1));
    await untilReminded('o-1', 'o-1', 'o-1');
    expect(await diary.waiting()).toEqual([]);
  });

  it('that was cancelled stays cancelled, even if its handler sets it again', async () => {
    const [running, mayEnd] = [promised(), promised()];
    diary.reminders.after = async ({ key }) => {
      if (key !== 'o-1') return;
      running.keep();
      await mayEnd;
      await diary.scheduler.schedule(reminder('o-1', minute));
    };
    await diary.schedule(reminder('o-1', 0));
    await running;
    await diary.cancel('reminder', 'o-1');
    mayEnd.keep();
    await diary.schedule(reminder('o-2', 0));
    await untilReminded('o-2');
    expect(await diary.waiting()).toEqual([]);
  });

  it('continues the correlation of who scheduled it', async () => {
    const correlation = { correlationId: 'walk-7', causationId: 'message-3' };
    await runWithCorrelation(correlation, () => diary.schedule(reminder('o-1', 0)));
    await untilReminded('o-1');
    expect(await diary.query('SELECT correlation FROM reminders')).toEqual([{ correlation }]);
  });

  it('takes effect once, whichever of several instances handles it', async () => {
    await Promise.all([another(), another()]);
    const keys = Array.from({ length: 300 }, (_, number) => `o-${number}`);
    await diary.schedule(...keys.map((key) => reminder(key, minute)));
    for (const each of [diary, ...others]) each.clock.advance(minute);
    await untilReminded(...keys);
    expect(await diary.waiting()).toEqual([]);
  });

  it('wakes the worker of its instance if it is due before it would look again', async () => {
    const woken = vi.spyOn(diary.get(DeadlineWorker), 'wake');
    // While it looks, it is woken for every deadline.
    await eventually(async () => {
      woken.mockClear();
      await diary.schedule(reminder('o-1', minute));
      expect(woken).not.toHaveBeenCalled();
    });
    await diary.schedule(reminder('o-2', 0));
    await eventually(() => expect(woken).toHaveBeenCalled());
  });

  it('wakes the other instances if it is due before they would look again', async () => {
    const other = await another();
    const woken = vi.spyOn(other.get(DeadlineWorker), 'wake');
    await diary.schedule(reminder('o-1', minute));
    await diary.schedule(reminder('o-2', 0));
    await eventually(() => expect(woken).toHaveBeenCalled());
  });

  it('that another process has set is handled without news of it', async () => {
    await diary.query(
      `INSERT INTO deadlines (kind, key, id, due_at, attempt_at, correlation_id)
       VALUES ('reminder', 'o-1', gen_random_uuid(), now(), now(), 'c')`,
    );
    await untilReminded('o-1');
  });

  it('never makes who cancels it wait for its handler', async () => {
    await diary.query(`INSERT INTO reminders (key) VALUES ('order')`);
    const changeOrder = () =>
      diary.get(CurrentTransaction).manager.query(`UPDATE reminders SET note = '1' WHERE key = 'order'`);
    const [running, isLocked] = [promised(), promised()];
    let attempts = 0;
    diary.reminders.before = async () => {
      attempts += 1;
      running.keep();
      await isLocked;
      await changeOrder();
    };
    await diary.schedule(reminder('o-1', 0));
    await running;
    await diary.run(async () => {
      await changeOrder();
      isLocked.keep();
      await eventually(async () => expect(await diary.query(waitingForLocks)).toHaveLength(1));
      await diary.scheduler.cancel('reminder', 'o-1');
    });
    expect(await diary.waiting()).toEqual([]);
    await diary.schedule({ ...reminder('o-2', 0), kind: 'warning' });
    await untilReminded('order', 'o-2');
    expect(attempts).toBe(2);
  });
});
