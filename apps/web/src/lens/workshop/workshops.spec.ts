import { describe, expect, it } from 'vitest';
import type { Breakage, SwitchedOn, Workshop } from '../../api/workshop.js';
import { countText, hitsText, settingsText, timeLeftText } from './breakage-text.js';
import { draftOf, switchOnOf } from './draft.js';
import { allOn, breakables, isOpen, mistakeElsewhere } from './workshops.js';

const until = '2026-11-26T20:05:00.000Z';
const now = Date.parse('2026-11-26T20:00:48.400Z');

const on: SwitchedOn = { settings: {}, since: until, until, hits: 0, isUsedUp: false };
const breakage = (id: string, kind: Breakage['kind'], state: SwitchedOn | null = null): Breakage => ({
  ...{ id, kind, title: id, effect: '', watch: '', cure: '', options: [], defaults: {} },
  on: state,
});
const workshop = (...breakages: Breakage[]): Workshop => ({ isOpen: true, breakages, handlers: [] });

const workshops = [
  { service: 'till', workshop: workshop(breakage('no-outbox', 'mistake', on), breakage('relay-stopped', 'fault')) },
  { service: 'scale', workshop: workshop(breakage('no-outbox', 'mistake'), breakage('too-heavy', 'fault', on)) },
  { service: 'ledger', workshop: null },
];

describe('The workshops of the services', () => {
  it('say what is on, until its time is over', () => {
    expect(allOn(workshops, now).map(({ service, breakage: { id } }) => `${id} in ${service}`)).toEqual([
      'no-outbox in till',
      'too-heavy in scale',
    ]);
    expect(allOn(workshops, Date.parse(until))).toEqual([]);
    expect(countText(allOn(workshops, now))).toBe('1 mistake and 1 fault are on');
  });

  it('list each breakage once, with the services in which it can be', () => {
    expect(breakables(workshops, 'scale').map(({ breakage: { id }, services }) => [id, services])).toEqual([
      ['no-outbox', ['scale', 'till']],
      ['too-heavy', ['scale']],
      ['relay-stopped', ['till']],
    ]);
  });

  it('are closed when each that answers says so, and unknown when none answers', () => {
    expect(isOpen(workshops)).toBe(true);
    expect(isOpen([{ service: 'till', workshop: { ...workshop(), isOpen: false } }])).toBe(false);
    expect(isOpen([{ service: 'ledger', workshop: null }])).toBeUndefined();
  });

  it('have mistakes in one service at a time', () => {
    expect(mistakeElsewhere(allOn(workshops, now), 'scale')?.service).toBe('till');
    expect(mistakeElsewhere(allOn(workshops, now), 'till')).toBeUndefined();
  });
});

describe('What is on, in words', () => {
  it('says what is left of its time, and never less than nothing', () => {
    expect(timeLeftText(until, now)).toBe('4:12');
    expect(timeLeftText(until, Date.parse(until) + 60_000)).toBe('0:00');
  });

  it('says how often it has hit', () => {
    expect(hitsText(on)).toBe('no hit yet');
    expect(hitsText({ ...on, hits: 3 })).toBe('3 hits');
    expect(hitsText({ ...on, hits: 1, isUsedUp: true, settings: { times: 1 } })).toBe('1 of 1, used up');
  });

  it('says what restricts it', () => {
    expect(settingsText({})).toBe('until off');
    expect(settingsText({ times: 2, handler: 'weigh', delayMs: 5_000 })).toBe('next 2 · only weigh · 5.0 s each');
  });
});

describe('What is chosen before something is switched on', () => {
  it('begins with what holds otherwise, and is sent without what restricts nothing', () => {
    const draft = draftOf({ defaults: { times: 1, failure: 'transient' }, options: ['times', 'failure'] });
    expect(switchOnOf(draft)).toEqual({ seconds: 300, times: 1, failure: 'transient' });
    expect(switchOnOf({ ...draft, times: '', key: ' 7 ', seconds: '60' })).toEqual({
      ...{ seconds: 60, key: '7', failure: 'transient' },
    });
  });

  it('is sent without what nobody can choose', () => {
    expect(switchOnOf(draftOf({ defaults: { times: 1 }, options: [] }))).toEqual({ seconds: 300 });
  });
});
