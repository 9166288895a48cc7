import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Course } from './course.js';

const noStop = new AbortController().signal;

async function isOpen(gate: Promise<void>): Promise<boolean> {
  return Promise.race([gate.then(() => true), turn().then(() => false)]);
}

describe('The course of a run', () => {
  it('lets a fault strike when its checkout is reached', async () => {
    const course = new Course(4);
    const reached = course.reached(2, noStop);
    course.checkoutDone();
    expect(await isOpen(reached)).toBe(false);
    course.checkoutDone();
    expect(await isOpen(reached)).toBe(true);
  });

  it('holds back checkouts far behind a fault that has not struck yet', async () => {
    const course = new Course(4);
    course.announce(10);
    expect(await isOpen(course.mayBegin(13, noStop))).toBe(true);
    const far = course.mayBegin(14, noStop);
    expect(await isOpen(far)).toBe(false);
    course.struck(10);
    expect(await isOpen(far)).toBe(true);
  });

  it('holds nobody back any more when the run is stopped', async () => {
    const course = new Course(4);
    course.announce(0);
    const stop = new AbortController();
    const gates = [course.mayBegin(99, stop.signal), course.reached(1, stop.signal)];
    stop.abort();
    expect(await Promise.all(gates.map(isOpen))).toEqual([true, true]);
  });
});
