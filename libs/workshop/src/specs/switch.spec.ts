import { describe, expect, it } from 'vitest';
import { Switch } from '../switches/switch.js';
import type { SwitchedOn, SwitchSettings } from '../switches/switch-settings.js';

const inFuture = (ms: number) => new Date(Date.now() + ms);
const on = (settings: SwitchSettings, { hits = 0, until = inFuture(60_000) } = {}): SwitchedOn => ({
  settings,
  since: new Date(),
  until,
  hits,
  by: 'olga',
});

/** Counts as the database does. */
class Counted {
  hits = 0;

  constructor(private readonly most = Infinity) {}

  hit = (): Promise<number | undefined> => Promise.resolve(this.hits < this.most ? ++this.hits : undefined);
}

const aSwitch = (state?: SwitchedOn, counted = new Counted()) => {
  const one = new Switch({ id: 'deliver-twice', title: 'Deliver twice' }, counted);
  one.follow(state);
  return one;
};

describe('A switch', () => {
  it('is off until somebody switches it on', () => {
    expect(aSwitch().concerns({ key: 'a' })).toBe(false);
    expect(aSwitch(on({})).concerns({ key: 'a' })).toBe(true);
  });

  it('is off when its time is over', () => {
    expect(aSwitch(on({}, { until: new Date() })).isOn).toBe(false);
  });

  it('concerns the key and the handler that were chosen', () => {
    const chosen = aSwitch(on({ key: 'a', handler: 'StartOrder' }));
    expect(chosen.concerns({ key: 'a', handler: 'StartOrder' })).toBe(true);
    expect(chosen.concerns({ key: 'b', handler: 'StartOrder' })).toBe(false);
    expect(chosen.concerns({ key: 'a', handler: 'EndOrder' })).toBe(false);
    expect(chosen.concerns({ handler: 'StartOrder' })).toBe(false);
  });

  it('is used up after so many hits, and still shows them', async () => {
    const twice = aSwitch(on({ times: 2 }), new Counted(2));
    expect([await twice.hit({}), await twice.hit({}), await twice.hit({})]).toEqual([true, true, false]);
    expect([twice.isOn, twice.current?.hits]).toEqual([false, 2]);
  });

  it('does not take effect when another instance has used it up meanwhile', async () => {
    const late = aSwitch(on({ times: 1 }), new Counted(0));
    expect(await late.hit({})).toBe(false);
  });

  it('lets those go on who wait until it is off', async () => {
    const stopped = aSwitch(on({}));
    const waiting = stopped.untilOff(new AbortController().signal);
    stopped.follow(undefined);
    await waiting;
  });

  it('lets those go on who wait when its time is over, or when they must end', async () => {
    await aSwitch(on({}, { until: inFuture(20) })).untilOff(new AbortController().signal);
    const ending = new AbortController();
    const waiting = aSwitch(on({})).untilOff(ending.signal);
    ending.abort();
    await waiting;
  });
});
