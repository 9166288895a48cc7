import { describe, expect, it } from 'vitest';
import { begun, decision, packing, parcelMachine } from '../specs/parcel.js';
import type { RecordedStep } from '../trail-step.js';
import { clocksAhead } from './process-summary.js';
import { tellProcess } from './tell-process.js';
import { transitionsOf } from './transitions-of.js';

const tell = (...steps: readonly RecordedStep[]) => tellProcess(transitionsOf(steps), parcelMachine)!;
const progresses = ({ states }: ReturnType<typeof tell>) => states.map(({ name, progress }) => `${name}: ${progress}`);
const tooLate = decision({
  ...{ id: 'late', at: 60_003, message: 'deadline packing', from: 'Waiting', to: 'CalledOff' },
  ...{ outcome: 'compensated', reason: 'too-slow', correlationId: 'walk-8', clock: 60_003 },
});

describe('An instance of a process', () => {
  it('waits in a state until a deadline, and what comes then is known', () => {
    const told = tell(...begun);
    expect(told.summary).toEqual({
      ...{ process: 'parcel', key: 'p-1', label: 'No. 7', service: 'depot', state: 'Waiting', changedAt: 101 },
      ...{ deadline: { name: 'packing', setAt: 101, until: 60_000 }, clockAheadMs: 0 },
      ...{ isDone: false, isCompensated: false, isComplete: true, correlationIds: ['walk-7'] },
    });
    expect(progresses(told)).toEqual(['Waiting: here', 'Packed: ahead', 'Sent: ahead', 'CalledOff: ahead']);
    expect(told.then.map(({ to }) => to)).toEqual(['CalledOff']);
    expect(told.states.filter(({ isOnMainLine }) => isOnMainLine).map(({ name }) => name)).toEqual([
      'Waiting',
      'Packed',
      'Sent',
    ]);
  });

  it('has gone a way, whatever came twice or was refused on it', () => {
    const refused = decision({ id: 'no', at: 400, message: 'Stop', from: 'Packed', error: 'TooLate: x' }, 'rollback');
    const told = tell(...begun, ...packing, ...refused);
    expect(progresses(told)).toEqual(['Waiting: taken', 'Packed: here', 'Sent: ahead', 'CalledOff: ahead']);
    expect(told.summary).toMatchObject({ state: 'Packed', isDone: false });
    expect(told.summary.deadline).toBeUndefined();
    expect(told.ways.filter(({ taken }) => taken > 0).map(({ message }) => message)).toEqual(['GoodsPacked']);
    expect(told.transitions.map(({ outcome }) => outcome)).toEqual(['went-on', 'went-on', 'duplicate', 'refused']);
    expect(told.gapsBefore).toEqual([]);
  });

  it('that was compensated says why, in all flows in which it moved', () => {
    const told = tell(...begun, ...tooLate);
    expect(told.summary).toMatchObject({
      ...{ state: 'CalledOff', isDone: true, isCompensated: true, reason: 'too-slow' },
      correlationIds: ['walk-7', 'walk-8'],
    });
    expect(told.then).toEqual([]);
  });

  it('of which the beginning is not kept says so, and does not guess', () => {
    const later = packing.filter(({ id }) => id !== 'packer-again');
    const sent = decision({ id: 'send', at: 900, message: 'Send', from: 'Packed', to: 'Sent' });
    expect(tell(...later).gapsBefore).toEqual(['pack']);
    expect(progresses(tell(...sent))).toEqual(['Waiting: unknown', 'Packed: taken', 'Sent: here', 'CalledOff: ahead']);
    expect(tell(...begun, ...sent).gapsBefore).toEqual(['send']);
  });

  it('is drawn from what was seen if its machine is not declared', () => {
    const told = tellProcess(transitionsOf([...begun, ...packing]), undefined)!;
    expect(told.states.map(({ name, isEnd }) => [name, isEnd])).toEqual([
      ['Waiting', false],
      ['Packed', true],
    ]);
    expect(told.ways.map(({ from, to }) => [from, to])).toEqual([['Waiting', 'Packed']]);
  });

  it('keeps its deadline as long as nothing sets another', () => {
    const ignored = decision({
      ...{ id: 'i', at: 900, message: 'Stop', from: 'Waiting', to: 'Waiting', outcome: 'ignored' },
      ...{ deadline: 'packing', until: 60_000 },
    });
    expect(tell(...begun, ...ignored).summary.deadline).toEqual({ name: 'packing', setAt: 101, until: 60_000 });
  });
});

describe('The clock of a service', () => {
  it('is as far ahead as its latest transition says', () => {
    const moved = decision({ id: 'm', at: 900, message: 'Stop', from: 'Waiting', to: 'Waiting', clock: 3_600_900 });
    expect(clocksAhead(transitionsOf([...moved, ...begun]))).toEqual(new Map([['depot', 3_600_000]]));
  });
});
