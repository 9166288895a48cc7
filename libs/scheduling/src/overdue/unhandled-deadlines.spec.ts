import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { createDiaryDatabase, Diary, type DiaryDatabase } from '../specs/diary.js';
import { eventually } from '../specs/eventually.js';
import { figuresOf } from '../specs/figures.js';
import { Reminders } from '../specs/reminders.js';
import { SchedulingHealth } from './scheduling-health.js';
import { UnhandledDeadlines } from './unhandled-deadlines.js';

describe('A deadline of a kind that nobody handles', () => {
  let database: DiaryDatabase;
  let diary: Diary;
  let complaints: string[];

  beforeEach(async () => {
    complaints = [];
    vi.spyOn(Logger.prototype, 'error').mockImplementation((text: string) => void complaints.push(text));
    database = await createDiaryDatabase();
    diary = await Diary.open(database);
    await diary.schedule({ kind: 'fax', key: 'o-1', dueAt: diary.in(60_000) });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await diary.close();
    await database.drop();
  });

  it('is told in log, health and metrics when it is overdue', async () => {
    const health = diary.get(SchedulingHealth);
    expect(await health.trouble()).toBeUndefined();
    diary.clock.advance(120_000);
    diary.get(UnhandledDeadlines).wake();
    const sentence = /^1 fax deadlines are overdue, the oldest since 6\d s, and this release does not handle them/;
    await eventually(() => expect(complaints).toEqual([expect.stringMatching(sentence)]));
    expect(await health.trouble()).toMatch(sentence);
    expect((await figuresOf(diary)).get('scheduling_deadlines_unhandled{kind="fax"}')).toBe(1);
  });

  it('is no trouble yet while another release may handle it', async () => {
    diary.clock.advance(65_000);
    expect(await diary.get(SchedulingHealth).trouble()).toBeUndefined();
  });

  it('waits for a release that handles it, and does not hold up others', async () => {
    diary.clock.advance(120_000);
    await diary.schedule({ kind: 'reminder', key: 'o-2', dueAt: diary.in(0) });
    await eventually(async () => expect(await diary.reminded()).toEqual(['o-2']));
    expect(await diary.waiting()).toEqual(['o-1']);
    await diary.query(`UPDATE deadlines SET kind = 'warning'`);
    await eventually(async () => expect(await diary.reminded()).toEqual(['o-2', 'o-1']));
  });
});

describe('Two handlers of one kind', () => {
  it('keep the service from starting', async () => {
    class MoreReminders extends Reminders {}
    const database = await createDiaryDatabase();
    const start = Diary.open({ ...database, providers: [Reminders, MoreReminders] });
    await expect(start).rejects.toThrow('MoreReminders.remind and Reminders.remind handle the deadline reminder.');
    await database.drop();
  });
});
