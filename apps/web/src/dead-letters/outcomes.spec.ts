import { describe, expect, it } from 'vitest';
import { isSettled, outcomesOf, triedWith } from './outcomes.js';
import { sampleLetter as dead, sampleParked as parked } from './sample-letter.js';

const before = [dead({ id: '36' }), parked({ id: '37' }), parked({ id: '38' }), parked({ id: '39' })];
const outcomes = (...now: Parameters<typeof outcomesOf>[1]) =>
  outcomesOf(before, now).map(({ letter, outcome }) => [letter.id, outcome.is]);

describe('The outcome of a replay', () => {
  it('is not known before the service has said anything new', () => {
    expect(outcomes(...before.map((letter) => ({ ...letter, state: 'parked' as const })))).toEqual([
      ['36', 'pending'],
      ['37', 'pending'],
      ['38', 'pending'],
      ['39', 'pending'],
    ]);
    expect(outcomes(...before)[0]).toEqual(['36', 'pending']);
  });

  it('is told for each message: handled, dead, or still waiting', () => {
    const failed = dead({ id: '37', errorName: 'ReservationMissing', error: 'nothing is put aside' });
    expect(outcomes(failed, before[2]!, before[3]!)).toEqual([
      ['36', 'handled'],
      ['37', 'dead'],
      ['38', 'still-waiting'],
      ['39', 'still-waiting'],
    ]);
    expect(outcomesOf(before, [failed, before[2]!])[1]!.outcome).toEqual({
      ...{ is: 'dead', again: false, error: 'ReservationMissing: nothing is put aside' },
    });
    expect(outcomesOf(before, [failed, before[2]!])[2]!.outcome).toEqual({ is: 'still-waiting', waitsFor: '37' });
  });

  it('names the message directly in front as the one that is waited for', () => {
    const now = [dead({ id: '36', lastFailedAt: '2026-11-26T10:04:03Z' }), ...before.slice(1)];
    expect(outcomesOf(before, now)[3]!.outcome).toEqual({ is: 'still-waiting', waitsFor: '38' });
  });

  it('of a message that is dead again shows the new attempt, not the old one', () => {
    const [failed] = outcomesOf(before, [dead({ id: '36', lastFailedAt: '2026-11-26T10:04:03Z' })]);
    expect(failed!.outcome).toMatchObject({ is: 'dead', again: true });
  });

  it('is open while a message is tried again by itself, and so is that of what waits behind it', () => {
    const now = [dead({ id: '36', state: 'retrying', nextAttemptAt: '2026-11-26T10:04:20Z' }), before[1]!];
    const [first, second] = outcomesOf(before, now);
    expect(first!.outcome).toEqual({ is: 'retrying', nextAttemptAt: '2026-11-26T10:04:20Z' });
    expect(second!.outcome).toEqual({ is: 'pending' });
    expect([first, second].map((one) => isSettled(one!.outcome))).toEqual([false, false]);
  });

  it('tells of a discard by somebody else, and does not call it handled', () => {
    expect(outcomes(dead({ id: '36', state: 'discarded' }))[0]).toEqual(['36', 'discarded']);
  });

  it('of one key does not depend on another', () => {
    const other = parked({ id: '40', key: 'customer-2' });
    const now = [dead({ id: '36', lastFailedAt: '2026-11-26T10:04:03Z' }), { ...other }];
    expect(outcomesOf([before[0]!, other], now)[1]!.outcome).toEqual({ is: 'pending' });
  });

  it('is not expected of a message behind another one that is dead by itself', () => {
    const behind = [dead({ id: '36' }), parked({ id: '37' }), dead({ id: '38' }), parked({ id: '39' })];
    expect(triedWith(behind).map(({ id }) => id)).toEqual(['36', '37']);
    expect(triedWith(before)).toEqual(before);
  });

  it('is complete when every message has one', () => {
    expect(outcomesOf(before, []).every(({ outcome }) => isSettled(outcome))).toBe(true);
  });
});
