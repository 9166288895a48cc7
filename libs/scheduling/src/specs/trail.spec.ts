import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { AlwaysOffSampler, ParentBasedSampler } from '@opentelemetry/sdk-trace';
import { runWithCorrelation, traceStep } from '@tradewind/trail';
import { createDiaryDatabase, Diary, type DiaryDatabase } from './diary.js';
import { eventually } from './eventually.js';
import { InMemoryTrail } from './in-memory-trail.js';

describe('The trail of a deadline', () => {
  const trail = new InMemoryTrail();
  let database: DiaryDatabase;
  let diary: Diary;

  beforeAll(() => trail.start());
  afterAll(() => trail.stop());
  beforeEach(async () => {
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    trail.clear();
    database = await createDiaryDatabase();
    diary = await Diary.open(database);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await diary.close();
    await database.drop();
  });

  const schedule = () =>
    runWithCorrelation({ correlationId: 'walk-7', causationId: 'message-3' }, () =>
      traceStep('command', 'StartOrder', {}, () =>
        diary.schedule({ kind: 'reminder', key: 'o-1', dueAt: diary.in(0) }),
      ),
    );
  const deadlines = () => trail.steps().filter(({ kind }) => kind === 'deadline');

  it('leads from who scheduled it to its handler and the commit', async () => {
    await schedule();
    await eventually(() => expect(deadlines()).toHaveLength(1));
    const [deadline] = deadlines();
    expect(deadline).toMatchObject({ name: 'Reminders.remind', failed: false });
    const values = (['type', 'key', 'attempt', 'correlationId', 'causationId'] as const).map(deadline!.value);
    expect(values).toEqual(['reminder', 'o-1', 1, 'walk-7', 'message-3']);
    const steps = trail.steps();
    expect(steps.find(({ id }) => id === deadline!.parentId)).toMatchObject({ kind: 'command', name: 'StartOrder' });
    const below = steps.filter(({ parentId }) => parentId === deadline!.id);
    expect(below.map(({ kind, name }) => [kind, name])).toEqual([['commit', 'Handle deadline reminder']]);
  });

  it('tells until when it waits, and that it was cancelled', async () => {
    const dueAt = diary.in(60_000);
    await diary.schedule({ kind: 'reminder', key: 'o-1', dueAt });
    await diary.cancel('reminder', 'o-1');
    const told = trail.steps().filter(({ kind }) => kind.startsWith('deadline-'));
    expect(told.map(({ kind, value }) => [kind, value('type'), value('key'), value('until')])).toEqual([
      ['deadline-scheduled', 'reminder', 'o-1', +dueAt],
      ['deadline-cancelled', 'reminder', 'o-1', undefined],
    ]);
  });

  it('tells each attempt that failed', async () => {
    diary.reminders.after = () => {
      diary.reminders.after = () => undefined;
      throw new Error('no paper left');
    };
    await schedule();
    await eventually(() => expect(deadlines()).toHaveLength(1));
    diary.clock.advance(60_000);
    await eventually(() => expect(deadlines()).toHaveLength(2));
    expect(deadlines().map((step) => [step.value('attempt'), step.failed])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('begins with the second attempt if its flow is not recorded, so that it tells how a failure has ended', async () => {
    trail.stop();
    trail.start(new ParentBasedSampler({ root: new AlwaysOffSampler() }));
    diary.reminders.after = () => {
      diary.reminders.after = () => undefined;
      throw new Error('no paper left');
    };
    await schedule();
    const failed = () => diary.query('SELECT FROM deadlines WHERE failures = 1');
    await eventually(async () => expect(await failed()).toHaveLength(1));
    diary.clock.advance(60_000);
    await eventually(() => expect(deadlines()).toHaveLength(1));
    expect(deadlines()[0]!.value('attempt')).toBe(2);
  });
});
