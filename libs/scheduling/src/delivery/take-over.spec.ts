import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiaryDatabase, Diary, type DiaryDatabase } from '../specs/diary.js';
import { eventually } from '../specs/eventually.js';
import { SpawnedDiary } from '../specs/spawn-diary.js';

const takeOverMs = 5_000;

describe('An instance that is killed', () => {
  let database: DiaryDatabase;
  let doomed: SpawnedDiary;
  let survivor: Diary | undefined;

  beforeEach(async () => {
    database = await createDiaryDatabase();
    doomed = await SpawnedDiary.start(database.url);
  });
  afterEach(async () => {
    await doomed.kill();
    await survivor?.close();
    await database.drop();
  });

  it('while it handles deadlines leaves them, and nothing else, to the others', async () => {
    const silent = await Diary.open({ url: database.url, providers: [] });
    await silent.schedule(...['o-1', 'o-2', 'o-3'].map((key) => ({ kind: 'reminder', key, dueAt: silent.in(0) })), {
      kind: 'reminder',
      key: 'later',
      dueAt: silent.in(3_600_000),
    });
    await silent.close();
    await doomed.until('handling\nhandling\nhandling');
    survivor = await Diary.open(database);
    expect(await survivor.reminded()).toEqual([]);

    await doomed.kill();

    await eventually(
      async () => expect((await survivor!.reminded()).sort()).toEqual(['o-1', 'o-2', 'o-3']),
      takeOverMs,
    );
    expect(await survivor.waiting()).toEqual(['later']);
  }, 60_000);
});
