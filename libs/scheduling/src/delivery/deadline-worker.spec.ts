import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDiaryDatabase, Diary, type DiaryDatabase } from '../specs/diary.js';
import { eventually } from '../specs/eventually.js';

const minute = 60_000;

describe('A deadline', () => {
  let database: DiaryDatabase;
  let diary: Diary;

  beforeEach(async () => {
    database = await createDiaryDatabase();
    diary = await Diary.open(database);
  });
  afterEach(async () => {
    await diary.close();
    await database.drop();
  });

  it('is handled at its time, with its payload, and is gone then', async () => {
    await diary.schedule({ kind: 'reminder', key: 'o-1', dueAt: diary.in(minute), payload: { attempt: 1 } });
    expect(await diary.reminded()).toEqual([]);
    diary.clock.advance(minute);
    await eventually(async () => expect(await diary.reminded()).toEqual(['o-1']));
    expect(await diary.query('SELECT note FROM reminders')).toEqual([{ note: { attempt: 1 } }]);
    expect(await diary.waiting()).toEqual([]);
  });
});
