import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { SchedulingHealth } from '../overdue/scheduling-health.js';
import { createDiaryDatabase, Diary, type DiaryDatabase } from '../specs/diary.js';
import { eventually } from '../specs/eventually.js';
import { figuresOf } from '../specs/figures.js';
import { promised } from '../specs/promised.js';

const minute = 60_000;

describe('A deadline whose handler fails', () => {
  let database: DiaryDatabase;
  let diary: Diary;
  let complaints: string[];

  beforeEach(async () => {
    complaints = [];
    vi.spyOn(Logger.prototype, 'error').mockImplementation((text: string) => void complaints.push(text));
    database = await createDiaryDatabase();
    diary = await Diary.open(database);
    diary.reminders.after = ({ key }) => {
      if (key === 'broken') throw new Error('no paper left');
    };
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await diary.close();
    await database.drop();
  });

  const failures = () => diary.query<{ failures: number }>('SELECT failures FROM deadlines WHERE key = $1', ['broken']);
  /** It may have failed again when the rows are read. */
  const untilFailed = (times: number) =>
    eventually(async () => expect((await failures())[0]!.failures).toBeGreaterThanOrEqual(times));
  const schedule = (...keys: string[]) =>
    diary.schedule(...keys.map((key) => ({ kind: 'reminder', key, dueAt: diary.in(0) })));

  it('is tried again, after a longer and longer time, until it succeeds', async () => {
    await schedule('broken');
    await untilFailed(1);
    for (const times of [2, 3, 4]) {
      diary.clock.advance(minute);
      await untilFailed(times);
    }
    diary.reminders.after = () => undefined;
    diary.clock.advance(minute);
    await eventually(async () => expect(await diary.reminded()).toEqual(['broken']));
    expect(await diary.waiting()).toEqual([]);
  });

  it('leaves no trace of what the handler wrote', async () => {
    await schedule('broken');
    await untilFailed(1);
    expect(await diary.reminded()).toEqual([]);
  });

  it('does not hold up others', async () => {
    await schedule('broken', 'o-1', 'o-2');
    await eventually(async () => expect((await diary.reminded()).sort()).toEqual(['o-1', 'o-2']));
    await untilFailed(1);
  });

  it('can be cancelled and replaced like any other', async () => {
    await schedule('broken');
    await untilFailed(1);
    await diary.schedule({ kind: 'reminder', key: 'broken', dueAt: diary.in(minute) });
    await eventually(async () => expect(await failures()).toEqual([{ failures: 0 }]));
    await diary.cancel('reminder', 'broken');
    expect(await diary.waiting()).toEqual([]);
  });

  it('is seen in log, health and metrics until it succeeds', async () => {
    const health = diary.get(SchedulingHealth);
    expect(await health.trouble()).toBeUndefined();
    await schedule('broken');
    await untilFailed(1);
    await eventually(() => expect(complaints).toHaveLength(1));
    expect(complaints[0]).toMatch(/^The deadline reminder of broken failed at attempt 1; .* Error: no paper left$/);
    diary.clock.advance(minute);
    await untilFailed(2);
    expect(await health.trouble()).toMatch(
      /^1 reminder deadlines are overdue, the oldest since 6\d s, 1 of them failing$/,
    );
    const figures = await figuresOf(diary);
    expect(figures.get('scheduling_deadlines_overdue{kind="reminder"}')).toBe(1);
    expect(figures.get('scheduling_oldest_overdue_seconds{kind="reminder"}')).toBeGreaterThanOrEqual(60);
    expect(figures.get('scheduling_deadline_failures_total{kind="reminder"}')).toBe(2);

    diary.reminders.after = () => undefined;
    diary.clock.advance(minute);
    await eventually(async () => expect(await diary.waiting()).toEqual([]));
    expect(await health.trouble()).toBeUndefined();
    expect((await figuresOf(diary)).get('scheduling_deadlines_overdue{kind="reminder"}')).toBe(0);
  });

  it('leaves room for other kinds, even if many handlers never end', async () => {
    const mayEnd = promised();
    diary.reminders.before = async ({ kind }) => {
      if (kind === 'reminder') await mayEnd;
    };
    await schedule('o-1', 'o-2', 'o-3', 'o-4', 'o-5');
    await diary.schedule({ kind: 'warning', key: 'w-1', dueAt: diary.in(0) });
    await eventually(async () => expect(await diary.reminded()).toEqual(['w-1']));
    mayEnd.keep();
    await eventually(async () => expect(await diary.reminded()).toHaveLength(6));
  });

  it('is tried again after the database was away', async () => {
    await diary.schedule({ kind: 'reminder', key: 'o-1', dueAt: diary.in(minute) });
    const wasBroken = promised();
    diary.reminders.after = async () => {
      if (complaints.length > 0) return;
      wasBroken.keep();
      await diary.query(endAllSessions);
    };
    diary.clock.advance(minute);
    await wasBroken;
    await eventually(() => expect(complaints).not.toHaveLength(0));
    diary.clock.advance(minute);
    await eventually(async () => expect(await diary.reminded()).toEqual(['o-1']));
  });
});

const endAllSessions = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
